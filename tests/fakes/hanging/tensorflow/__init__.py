"""A tensorflow that hangs at import and ignores a polite request to end."""

import signal
import time

signal.signal(signal.SIGTERM, signal.SIG_IGN)
time.sleep(3600)
