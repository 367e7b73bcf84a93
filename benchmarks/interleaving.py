"""How well the ratio of two frameworks repeats: whole runs, quiet and beside a busy process.

Run it from the top of a checkout, with a Python that has both frameworks:
`python -m benchmarks.interleaving --python /path/to/python`; `--naive` measures one framework
after the other, as most comparisons do.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import exp, log
from statistics import fmean, stdev
from time import monotonic

from advisor.intake.probing.background import in_background
from advisor.intake.probing.fallback import HARDWARE
from advisor.intake.probing.interpreters import choose
from advisor.intake.probing.plan import Plan, make_plan
from advisor.intake.probing.presets import preset
from advisor.knowledge.load import load
from advisor.model.method import Speed
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.ratios import Ratio, ratio
from benchmarks.table import machine, markdown

FRAMEWORKS = ("pytorch", "tensorflow")
BUSY = "while True: pass"
HEADER = (
    "design, machine, workload",
    "runs",
    "ratio",
    "sd of ln ratio %",
    "stated half-width %",
    "runs whose interval holds the ratio %",
    "opposite winners",
)


@dataclass(frozen=True)
class Series:
    """The ratio of one workload in several whole runs, under one condition."""

    design: str
    condition: str
    workload: str
    ratios: tuple[Ratio, ...]

    @property
    def log_ratio(self) -> float:
        """Mean logarithm over the runs."""
        return fmean(item.log_middle for item in self.ratios)

    @property
    def sd_log(self) -> float:
        """Standard deviation of the logarithm from run to run."""
        return stdev(item.log_middle for item in self.ratios)

    @property
    def has_opposite_winners(self) -> bool:
        """Whether one run states that the first is faster and another that it is slower."""
        return any(item.log_high < 0 for item in self.ratios) and any(
            item.log_low > 0 for item in self.ratios
        )

    def row(self, truth: float) -> tuple[str, ...]:
        """Its line of the table; `truth` is the logarithm that the intervals should hold."""
        held = [item.log_low <= truth <= item.log_high for item in self.ratios]
        width = fmean(item.log_high - item.log_low for item in self.ratios) / 2
        return (
            f"{self.design}, {self.condition}, {self.workload}",
            str(len(self.ratios)),
            f"{exp(self.log_ratio):.3f}",
            f"{100 * self.sd_log:.1f}",
            f"{100 * width:.1f}",
            f"{100 * fmean(held):.0f}",
            "yes" if self.has_opposite_winners else "no",
        )


def ratios(speed: Speed, results: Iterable[ProbeResult]) -> dict[str, Ratio]:
    """PyTorch's time over TensorFlow's in each workload, by the faster mode of either."""
    best: dict[tuple[str, str], Measurement] = {}
    for result in results:
        for item in result.measurements:
            name = item.workload if item.threads == 1 else f"{item.workload}, all cores"
            key = (name, str(result.framework))
            if key not in best or item.median_s < best[key].median_s:
                best[key] = item
    names = dict.fromkeys(name for name, _ in best)
    pairs = {name: [best.get((name, framework)) for framework in FRAMEWORKS] for name in names}
    return {name: ratio(speed, one, two) for name, (one, two) in pairs.items() if one and two}


def benchmarks_only(plan: Plan, probes: Sequence[str], *, naive: bool) -> Plan:
    """The plan without what takes no turns, but for how many cores there are.

    Without turns at all if it is the naive one.
    """
    chosen = [
        replace(step, alternates=not naive)
        for step in plan.steps
        if step.alternates and (not probes or step.probe.rpartition("/")[2] in probes)
    ]
    hardware = [step for step in plan.steps if step.probe == HARDWARE]
    return replace(plan, steps=(*hardware, *chosen))


@contextmanager
def neighbour(is_busy: bool) -> Iterator[None]:
    """A process that computes all the time, if asked for, while the block lasts."""
    if not is_busy:
        yield
        return
    with subprocess.Popen([sys.executable, "-c", BUSY]) as process:
        try:
            yield
        finally:
            process.kill()


def study(plan: Plan, runs: int, design: str, *, is_busy: bool) -> Iterator[Series]:
    """Whole runs, each with workers of its own."""
    found: dict[str, list[Ratio]] = {}
    condition = "busy neighbour" if is_busy else "quiet"
    for run in range(runs):
        began_s = monotonic()
        with neighbour(is_busy), in_background(plan) as probing:
            told = ratios(plan.speed, probing.wait())
        for name, item in told.items():
            found.setdefault(name, []).append(item)
        shown = ", ".join(f"{name} {item.middle:.3f}" for name, item in told.items())
        load = " ".join(f"{value:.1f}" for value in os.getloadavg())
        line = f"{design}, {condition}, run {run + 1}: {monotonic() - began_s:.0f} s, load {load}"
        print(f"{line}: {shown}", file=sys.stderr)
    for name, items in found.items():
        if len(items) > 1:
            yield Series(design, condition, name, tuple(items))


def table(series: Sequence[Series]) -> str:
    """All series; the ratio that intervals should hold is the mean over all runs of a workload."""
    truths = {
        name: fmean(log(r.middle) for s in series if s.workload == name for r in s.ratios)
        for name in {item.workload for item in series}
    }
    return markdown(HEADER, [item.row(truths[item.workload]) for item in series])


def main() -> None:
    """Print one table for both conditions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--only", action="append", default=[], help="such as train_cnn; repeatable")
    parser.add_argument("--naive", action="store_true", help="one framework after the other")
    given = parser.parse_args()
    interpreters = choose([f"{name}={given.python}" for name in FRAMEWORKS], FRAMEWORKS)
    full = make_plan(load(), interpreters, preset(given.preset))
    plan = benchmarks_only(full, given.only, naive=given.naive)
    design = "naive" if given.naive else "interleaved"
    series = [
        item
        for is_busy in (False, True)
        for item in study(plan, given.runs, design, is_busy=is_busy)
    ]
    print(f"{machine()}; preset {given.preset}\n\n{table(series)}")


if __name__ == "__main__":
    main()
