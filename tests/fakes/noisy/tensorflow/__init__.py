"""A noisy tensorflow: everything that libraries write at import, then the quiet one."""

import os
import runpy
import sys
import warnings
from pathlib import Path

print('{"protocol": 1, "outcome": "measured", "values": {"works": false}}')
print("\x1b[31mWARNING\x1b[0m: could not find cuda drivers", file=sys.stderr)
os.write(1, b"\xff\xfe not text\n")
warnings.warn("this build is noisy", UserWarning, stacklevel=2)
QUIET = Path(__file__).parents[2] / "quiet"
sys.path.append(str(QUIET))
globals().update(runpy.run_path(str(QUIET / "tensorflow" / "__init__.py")))
sys.stdout = sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115  # it stays open to the end
