"""The frameworks against each other: each workload of a probe file, in their fastest modes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from advisor.comparison.probes.series import Place, Series, series
from advisor.model.method import Speed
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.ratios import Ratio
from advisor.model.sessions import combined, session_ratios, typical_s

CLOCKS = ("cpu", "wall")


@dataclass(frozen=True)
class Duel:
    """The time of one framework over that of a faster one; `runs` has the ratio of each run."""

    slow: str
    fast: str
    runs: tuple[Ratio, ...]

    @property
    def ratio(self) -> Ratio:
        """What the runs say together."""
        return combined(self.runs)


@dataclass(frozen=True)
class Contest:
    """One workload at one place by one clock: the runs of each framework in each of its modes."""

    place: Place
    clock: str
    frameworks: Mapping[str, Mapping[str, Sequence[Measurement]]]

    def fastest_mode(self, framework: str) -> str:
        """The mode with the shortest time."""
        modes = self.frameworks[framework]
        return min(modes, key=lambda mode: typical_s(modes[mode]))

    def ranking(self) -> list[str]:
        """The frameworks, the fastest first."""
        return sorted(self.frameworks, key=lambda name: typical_s(self._best(name)))

    def ratios(self, speed: Speed, one: str, other: str) -> tuple[Ratio, ...]:
        """Time of one framework over that of another in each run, in their fastest modes."""
        return session_ratios(speed, self._best(one), self._best(other))

    def duels(self, speed: Speed) -> Iterator[Duel]:
        """The fastest framework against each of the others, the next one first."""
        fast, *others = self.ranking()
        for slow in others:
            runs = self.ratios(speed, slow, fast)
            if runs:
                yield Duel(slow, fast, runs)

    def losses(self) -> list[tuple[float, ...]]:
        """Those of every run that has any."""
        return [item.losses for item in self._runs() if item.losses]

    def is_proved(self) -> bool:
        """Whether every run has losses that can show that the work is the same."""
        return all(item.losses for item in self._runs())

    def _best(self, framework: str) -> Sequence[Measurement]:
        return self.frameworks[framework][self.fastest_mode(framework)]

    def _runs(self) -> Iterator[Measurement]:
        return chain.from_iterable(
            runs for modes in self.frameworks.values() for runs in modes.values()
        )


def contests(results: Iterable[ProbeResult]) -> tuple[Contest, ...]:
    """One for each workload, number of threads and device, in the order of the file."""
    found = series(results)
    places = dict.fromkeys(key.place for key in found)
    return tuple(
        _contest(place, {key: runs for key, runs in found.items() if key.place == place})
        for place in places
    )


def _contest(place: Place, found: Series) -> Contest:
    """By the clock that most frameworks were timed with, of equals by processor time."""
    timed = {clock: {key.framework for key in found if key.clock == clock} for clock in CLOCKS}
    clock = max(CLOCKS, key=lambda name: len(timed[name]))
    frameworks: dict[str, dict[str, Sequence[Measurement]]] = {}
    for key, runs in found.items():
        if key.clock == clock:
            frameworks.setdefault(key.framework, {})[key.mode] = runs
    return Contest(place, clock, frameworks)
