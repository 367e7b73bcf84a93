"""Answer the request in the control directory; run by path, with nothing added to `sys.path`."""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))


def leave_search_path() -> None:
    """Take this folder off `sys.path`, where Python put it: it could shadow modules."""
    sys.path[:] = [path for path in sys.path if not path or os.path.abspath(path) != FOLDER]


def register() -> None:
    """Make this folder importable as the package `probes`, and as nothing else."""
    spec = importlib.util.spec_from_file_location(
        "probes", os.path.join(FOLDER, "__init__.py"), submodule_search_locations=[FOLDER]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"no package at {FOLDER}")
    package = importlib.util.module_from_spec(spec)
    sys.modules["probes"] = package
    spec.loader.exec_module(package)


def main(control: str) -> None:
    """Read `request.json` in the control directory, run its probe, write `reply.json`."""
    leave_search_path()
    register()
    importlib.import_module("probes.session").answer(control)


if __name__ == "__main__":
    main(sys.argv[1])
