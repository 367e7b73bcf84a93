"""Guest code that runs inside the interpreter being judged.

May import the standard library and, in an adapter, its framework; nothing of the host.
Python 3.9 or later.
"""
