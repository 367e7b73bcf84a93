"""How often the 95 % interval of a ratio holds the true one, on simulated sessions.

Run it from the top of a checkout: `python -m benchmarks.coverage`. The rounds, their adaptive end
and the interval are those of a real run; only the times are made up. `--probes FILE` takes their
noise from real samples. Whole real runs are repeated by `benchmarks.interleaving`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from statistics import fmean, median

from advisor.intake.probing.interleaving.rounds import Pace
from advisor.intake.probing.presets import preset
from advisor.knowledge.load import load
from advisor.model.method import Speed
from advisor.model.probes import Measurement, ProbeFile
from advisor.model.ratios import TOO_NOISY, Ratio, log_ratios, ratio
from benchmarks.simulated import Match, Noise, fitted
from benchmarks.table import machine, markdown

DIFFERENT = 1.2
"""The true ratio where there is a difference."""

SHORTEST = 8
"""Rounds that a real series must have to tell anything of its noise."""

TYPICAL = Noise(spread=0.036, correlation=-0.25, disturbed=0.006)
"""As `--probes` found it in 38 series of several workloads, on two cores with other work."""

HEADER = (
    "noise",
    "rounds",
    "half-width %",
    "holds the truth %",
    "equal: a winner stated %",
    "20 % slower: found %",
    "20 % slower: opposite %",
    "too noisy %",
)


@dataclass(frozen=True)
class Tally:
    """What the runs of one condition stated, of equal frameworks and of different ones."""

    rounds: float
    equal: tuple[Ratio, ...]
    different: tuple[Ratio, ...]

    def held(self) -> float:
        """The share of all intervals that hold the true ratio."""
        return fmean(
            item.log_low <= truth <= item.log_high
            for truth, items in ((0.0, self.equal), (log(DIFFERENT), self.different))
            for item in items
        )

    def row(self, name: str, speed: Speed) -> tuple[str, ...]:
        """Its line of the table."""
        every = (*self.equal, *self.different)
        plain = [item for item in self.different if not item.verdict(speed)]
        shares = (
            self.held(),
            fmean(not item.verdict(speed) for item in self.equal),
            sum(item.log_low > 0 for item in plain) / len(self.different),
            sum(item.log_high < 0 for item in plain) / len(self.different),
            fmean(item.verdict(speed) == TOO_NOISY for item in every),
        )
        width = fmean(item.log_high - item.log_low for item in every) / 2
        cells = (f"{100 * share:.1f}" for share in shares)
        return (name, f"{self.rounds:.0f}", f"{100 * width:.1f}", *cells)


def conditions(typical: Noise, constant: float) -> Mapping[str, Match]:
    """What is varied; `constant` is the spread between sessions that the method expects."""

    def but(**changes: float) -> Match:
        return Match(replace(typical, **changes))

    white = replace(typical, correlation=0.0, disturbed=0.0)
    return {
        "typical": Match(typical),
        "typical, short steps": Match(typical, step_s=0.002),
        "typical, two equally fast modes each": Match(typical, modes=2),
        "white": Match(white),
        "three times as wide": but(spread=3 * typical.spread),
        "successive rounds correlate by 0.5": but(correlation=0.5),
        "successive rounds correlate by 0.8": but(correlation=0.8),
        "a fifth of the blocks 30 % longer": but(disturbed=0.2),
        "a fifth of the blocks twice as long": but(disturbed=0.2, longer=1.0),
        "turns: 10 % longer after another": but(after_other=0.1),
        "one framework starts 10 % slower": but(unsettled=0.1),
        "the same sessions over again": but(between=0.0),
        "sessions differ by half as much again": but(between=1.5 * constant),
        "sessions differ by twice as much": but(between=2 * constant),
    }


def simulated(match: Match, speed: Speed, pace: Pace, seeds: Sequence[int]) -> Tally:
    """One session per seed and true ratio."""
    rounds: list[int] = []

    def runs(truth: float, seeds: Iterable[int]) -> Iterator[Ratio]:
        for seed in seeds:
            one, other = match.play(truth, pace, seed)
            rounds.append(len(one.samples_s))
            yield ratio(speed, one, other)

    equal = tuple(runs(0.0, seeds))
    different = tuple(runs(log(DIFFERENT), (seed + 1_000_000 for seed in seeds)))
    return Tally(median(rounds), equal, different)


def real_series(files: Iterable[ProbeFile]) -> Iterator[tuple[float, ...]]:
    """The log ratios of the fastest modes in each session, round by round."""
    for file in files:
        fastest: dict[tuple[str, str], dict[str, Measurement]] = {}
        for result in file.results:
            for item in (one for one in result.measurements if one.threads == 1 and one.session):
                best = fastest.setdefault((item.session, item.workload), {})
                known = best.setdefault(str(result.framework), item)
                best[str(result.framework)] = min(known, item, key=lambda one: one.median_s)
        for best in fastest.values():
            if len(best) == 2 and len(found := log_ratios(*best.values())) >= SHORTEST:
                yield found


def main() -> None:
    """Simulate, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200, help="of each true ratio (default 200)")
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--probes", type=Path, action="append", default=[])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    speed, pace = load().method.speed, Pace.of(preset(given.preset).options)
    constant = speed.between_sessions_sd
    files = [ProbeFile.model_validate_json(file.read_bytes()) for file in given.probes]
    series = list(real_series(files))
    typical = replace(fitted(series) if series else TYPICAL, between=constant)
    seeds = range(1000 * given.seed, 1000 * given.seed + given.runs)
    rows = [
        simulated(match, speed, pace, seeds).row(name, speed)
        for name, match in conditions(typical, constant).items()
    ]
    print(f"{machine()}; preset {given.preset}, {given.runs} runs of each true ratio")
    print(f"{typical}, of {len(series) or 'earlier'} series\n\n{markdown(HEADER, rows)}")


if __name__ == "__main__":
    main()
