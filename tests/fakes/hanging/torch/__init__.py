"""A torch that hangs at import."""

import time

time.sleep(3600)
