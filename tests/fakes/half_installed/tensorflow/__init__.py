"""A tensorflow whose shared library is missing."""

raise ImportError("libtensorflow_framework.so.2: cannot open shared object file")
