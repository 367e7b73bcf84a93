"""One model on one way to its runtime: what was found, and what stands against it."""

from __future__ import annotations

import os
import time
from array import array
from dataclasses import dataclass, field
from typing import Any, Callable

from probes.exports.parity import BANDS, Reference, agreement, difference
from probes.protocol import NoAnswer, describe
from probes.workloads import Workload


@dataclass(frozen=True)
class Way:
    """One way to export: `export` writes a model to a path, as a file or a folder.

    The name stands before its values; the way without one decides whether a route works.
    """

    export: Callable[[Workload, str], None]
    name: str = ""
    band: str = "float32"


@dataclass
class Attempt:
    """A model, the way and the path that it takes; `refusal` is what a library said against it.

    A `fault` is what it did wrong without saying so.
    """

    model: Workload
    way: Way
    path: str
    values: dict[str, Any] = field(default_factory=dict)
    refusal: str = ""
    fault: str = ""

    @property
    def name(self) -> str:
        """What its values begin with."""
        return f"{self.way.name}_{self.model.name}" if self.way.name else self.model.name

    @property
    def objection(self) -> str:
        """What stands against it, on one line; empty if nothing does."""
        return self.refusal or self.fault

    def export(self) -> None:
        """Write the file; how long that takes, and how large it is."""
        began = time.perf_counter()
        try:
            self.way.export(self.model, self.path)
        except NoAnswer:
            raise
        except Exception as error:
            self.refusal = describe(error)
            return
        self.values["export_s"] = time.perf_counter() - began
        self.values["bytes"] = size(self.path)

    def judge(self, answer: dict[str, Any], reference: Reference) -> None:
        """Compare what the runtime answered with the eager model; `error` is what it said."""
        self.refusal = answer.get("error", "")
        if self.refusal:
            return
        rows = [array("f", row).tolist() for row in answer["rows"]]  # JSON rounded float32
        self.fault = reference.objection(rows, self.way.band)
        self.values["latency_s"] = answer["latency_s"]
        self.values["tolerance"] = reference.tolerance(self.way.band)
        parity = difference(rows, reference.rows)
        if parity < float("inf"):
            self.values["parity"] = parity
        if self.way.band in BANDS:
            self.values["agreement"] = agreement(rows, reference.rows)


def size(path: str) -> int:
    """The bytes of a file, or of all files in a folder."""
    if not os.path.isdir(path):
        return os.path.getsize(path)
    files = (os.path.join(place, name) for place, _, names in os.walk(path) for name in names)
    return sum(os.path.getsize(file) for file in files)
