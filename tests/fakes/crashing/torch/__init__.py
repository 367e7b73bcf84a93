"""A torch that aborts at import, as a failed assertion in C++ does."""

import os
import sys

print("terminate called after throwing an instance of 'std::runtime_error'", file=sys.stderr)
sys.stderr.flush()
os.abort()
