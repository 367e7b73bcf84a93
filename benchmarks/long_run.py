"""Whether the ratio of a quick run foretells that of training larger networks for minutes.

Run it from the top of a checkout, with a Python that has both frameworks:
`python -m benchmarks.long_run --python /path/to/python`. With one thread, processor time counts;
with more, waiting time does, and the machine should be quiet.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import product
from math import inf, nan
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

from advisor.bundle import bundled
from advisor.errors import AdvisorError
from advisor.intake.probing.interleaving.cores import idlest
from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.results import results
from advisor.intake.probing.interleaving.team import Team
from advisor.intake.probing.interpreters import Interpreter, interpreter
from advisor.intake.probing.presets import preset
from advisor.intake.probing.request import Request
from advisor.knowledge.load import load
from advisor.model.method import Speed
from advisor.model.probes import Measurement
from advisor.model.ratios import Ratio, ratio
from benchmarks.table import machine, markdown

LARGER = Path(__file__).parent / "larger"
FORETOLD_BY = {"residual_cnn": "train_cnn", "deep_transformer": "train_transformer"}
"""The workload of the suite that is to foretell each larger network."""

FASTEST = {"pytorch": ("eager",), "tensorflow": ("compiled",)}
EVERY_MODE = {"pytorch": ("eager", "compiled"), "tensorflow": ("compiled", "xla")}
LONG = {"samples": 100_000, "fewest": 100_000, "min_sample_s": 5.0, "warm_up": 2}
"""Blocks of some seconds, for as long as was asked."""

LONGEST_S = 600.0
"""What a worker may take for one answer; compiling takes a minute."""

CLOSE = 0.15
"""The difference that a quick ratio may have."""

HEADER = (
    "network, threads, modes",
    "blocks",
    "ms per step",
    "long ratio",
    "quick ratio",
    "its interval",
    "for other networks",
    "difference %",
    "within 15 %",
    "held",
    "foreign load",
)

Measured = Mapping[tuple[str, str], Measurement]
"""Measurements by framework and mode."""


@dataclass(frozen=True)
class Foretold:
    """A larger network trained for minutes in both frameworks, and what the quick run said."""

    name: str
    quick: Ratio
    speed: Speed
    one: Measurement
    other: Measurement

    @property
    def ratio(self) -> float:
        """Of the mean times per step, which is what a training run takes."""
        return fmean(self.one.samples_s) / fmean(self.other.samples_s)

    @property
    def difference(self) -> float:
        """By which share the quick ratio is off."""
        return self.quick.middle / self.ratio - 1

    @property
    def elsewhere(self) -> Ratio:
        """What a report says of other networks than the measured one."""
        return self.quick.widened(self.speed.least_external_sd)

    @property
    def is_held(self) -> bool:
        """Whether the interval that a report shows for other networks holds the long ratio."""
        return self.elsewhere.low <= self.ratio <= self.elsewhere.high

    def row(self) -> tuple[str, ...]:
        """Its line of the table; PyTorch first wherever there are two figures."""
        both = (self.one, self.other)
        modes = " / ".join(item.mode for item in both)
        return (
            f"{self.name}, {self.one.threads} ({self.one.clock} time), {modes}",
            f"{len(self.one.samples_s)}",
            " / ".join(f"{1000 * fmean(item.samples_s):.0f}" for item in both),
            f"{self.ratio:.3f}",
            f"{self.quick.middle:.3f}",
            _interval(self.quick),
            _interval(self.elsewhere),
            f"{100 * self.difference:+.1f}",
            "yes" if abs(self.difference) <= CLOSE else "no",
            "yes" if self.is_held else "no",
            f"{self.one.settings.get('foreign_load', nan):.2f}",
        )


@dataclass(frozen=True)
class Course:
    """How to measure: by whom, with how many threads, in which modes; `entry` runs the guests."""

    entry: Path
    interpreter: Interpreter
    speed: Speed
    threads: int
    modes: Mapping[str, Sequence[str]]

    def foretold(self, name: str, minutes: float) -> Iterator[Foretold]:
        """A larger network in each pair of modes, after the quick run that is to foretell it."""
        quick = self._measured(FORETOLD_BY[name], preset("quick").options)
        players = sum(map(len, self.modes.values()))
        long = self._measured(name, {**LONG, "budget_s": 60 * minutes * players})
        pairs = product(*([(key, mode) for mode in modes] for key, modes in self.modes.items()))
        for one, other in pairs:
            if {one, other} <= quick.keys() & long.keys():
                said = ratio(self.speed, quick[one], quick[other])
                yield Foretold(name, said, self.speed, long[one], long[other])

    def _measured(self, probe: str, options: Mapping[str, Any]) -> Measured:
        """By workers of its own, and no mode left behind; `AdvisorError` if there are no times."""
        core = idlest() if self.threads == 1 else None
        with closing(Team(self.entry, self.threads, core)) as team:
            match = Match(team, list(self._requests(probe, options)), self.speed.loss_tolerance)
            match.play()
        found = results(match)
        for result in found.values():
            if not result.measurements:
                raise AdvisorError(f"{probe} has no times of {result.framework}: {result.message}")
        return {
            (str(name), item.mode): item
            for name, result in found.items()
            for item in result.measurements
        }

    def _requests(self, probe: str, options: Mapping[str, Any]) -> Iterator[Request]:
        asked = {**options, "hopeless": inf, "longest_first_call_s": inf, "device": "cpu"}
        for name, modes in self.modes.items():
            given = {**asked, "modes": modes}
            yield Request(f"benchmarks/{probe}", name, self.interpreter, LONGEST_S, given)


def with_larger(folder: Path) -> Path:
    """The entry point of a copy of the guests that has the larger networks too."""
    copy = folder / "probes"
    shutil.copytree(bundled("probes"), copy, ignore=shutil.ignore_patterns("__pycache__"))
    for file in LARGER.glob("[!_]*.py"):
        shutil.copy(file, copy / "benchmarks")
    return copy / "__main__.py"


def _interval(item: Ratio) -> str:
    return f"{item.low:.2f} to {item.high:.2f}"


def main() -> None:
    """Measure, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--minutes", type=float, default=5.0, help="of each framework and mode")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only", choices=FORETOLD_BY, action="append")
    parser.add_argument("--all-modes", action="store_true", help="torch.compile and XLA as well")
    given = parser.parse_args()
    modes = EVERY_MODE if given.all_modes else FASTEST
    rows = []
    with TemporaryDirectory() as folder:
        speed, entry = load().method.speed, with_larger(Path(folder))
        course = Course(entry, interpreter(given.python), speed, given.threads, modes)
        for name in given.only or FORETOLD_BY:
            rows += [item.row() for item in course.foretold(name, given.minutes)]
            load_average = " ".join(f"{value:.1f}" for value in os.getloadavg())
            print(f"{name}: load {load_average}, {rows[-1]}", file=sys.stderr)
    print(f"{machine()}; {given.minutes:g} minutes of each\n\n{markdown(HEADER, rows)}")


if __name__ == "__main__":
    main()
