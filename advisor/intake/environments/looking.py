"""A look into a Python: whether it runs, and what it has; nothing there is imported."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name

TIMEOUT_S = 60.0

_LOOK = """
import json, platform, sys
from importlib import metadata, util
def importable(name):
    try:
        spec = util.find_spec(name)
    except (ImportError, ValueError):
        return False
    return spec is not None and spec.origin is not None
packages = {d.metadata["Name"]: d.version for d in metadata.distributions()}
names = [name for name in sys.argv[1:] if importable(name)]
print("\\n" + json.dumps([platform.python_version(), names, packages]))
"""


@dataclass(frozen=True)
class Sight:
    """The version of a Python, which of the asked names it can import, and all its packages."""

    python: str
    importable: frozenset[str]
    packages: dict[str, str]

    def version(self, distributions: Collection[str]) -> str:
        """The version of the first of these distributions that is there; empty if none is."""
        known = {canonicalize_name(name): text for name, text in self.packages.items()}
        names = map(canonicalize_name, distributions)
        return next((known[name] for name in names if name in known), "")


def look(
    python: str | Path, names: Collection[str], folder: Path, *, isolated: bool = True
) -> Sight | None:
    """What a Python has, as seen from a folder; None if it does not run.

    An `isolated` one is seen without PYTHONPATH and the packages of `pip --user`.
    """
    command = [str(python), *(["-I"] if isolated else []), "-c", _LOOK, *names]
    try:
        answer = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_S,
            check=True,
        )
        version, importable, packages = json.loads(answer.stdout.splitlines()[-1])
        return Sight(str(version), frozenset(importable), dict(packages))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, IndexError):
        return None
