"""Runs in a judged Python: the first losses of benchmarks in all asked modes, written as JSON.

Loads a framework once for all benchmarks, which takes longer than most of them.
"""

import importlib
import json
import sys
from pathlib import Path

STEPS = 5


def first_losses(adapter, probe, mode):
    """The losses of the first steps, or why there are none."""
    trial = importlib.import_module(f"probes.benchmarks.{probe}").trial()
    try:
        step = trial.step(adapter, "cpu", mode)
        return trial.losses(adapter, [step() for _ in range(STEPS)])
    except Exception as error:  # noqa: BLE001 - the test sees it
        return f"{type(error).__name__}: {error}"


def main(framework, asked, path):
    adapter = importlib.import_module(f"probes.adapters.{framework}")
    adapter.configure(1)
    found = {
        probe: {mode: first_losses(adapter, probe, mode) for mode in modes}
        for probe, modes in json.loads(asked).items()
    }
    Path(path).write_text(json.dumps(found))


main(*sys.argv[1:])
