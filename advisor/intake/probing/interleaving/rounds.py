"""Rounds in which every player has one block of calls, until the ratio is known well enough."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import combinations
from math import ceil, inf, log
from statistics import median
from time import monotonic
from typing import Any

from advisor.intake.probing.interleaving.worker import Block
from advisor.model.bootstrap import median_interval

LOOK_EVERY = 4
"""Rounds between two looks at how well the ratio is known."""

MOST_CALLS = 1_000_000
LEAST_S = 1e-9
"""No clock tells less."""

PATIENCE = 10
"""How many times longer than asked for a block may last whose calls mostly wait."""

FEWEST = 3
"""Rounds that every mode plays, however long they take."""


@dataclass(frozen=True)
class Pace:
    """How much to measure: blocks of `min_sample_s`, at most `samples` rounds and `budget_s`.

    Enough is known once the 95 % interval of the ratio reaches no further than `precision` either
    way; a mode is left behind that is `hopeless` times slower than another of its framework.
    """

    samples: int = 60
    min_sample_s: float = 0.03
    warm_up: int = 3
    budget_s: float = 5.0
    fewest: int = 12
    precision: float = 0.01
    hopeless: float = 1.5

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Pace:
        """The pace that the options of a request ask for."""
        names = [item.name for item in fields(cls)]
        return cls(**{name: options[name] for name in names if name in options})


@dataclass
class Player:
    """One framework in one mode: `play` runs a block of calls; no call can take `floor_s` only."""

    framework: str
    mode: str
    play: Callable[[int], Block]
    clock: str = "cpu"
    floor_s: float = 0.0
    calls: int = 1
    rejected: int = 0
    warm_up_s: list[float] = field(default_factory=list)
    samples_s: list[float] = field(default_factory=list)
    wall_s: float = 0.0
    cpu_s: float = 0.0

    @property
    def middle_s(self) -> float:
        """Median of the samples so far, seconds; endless without any."""
        return median(self.samples_s) if self.samples_s else inf

    def warm(self, pace: Pace) -> None:
        """Begin afresh with blocks that do not count, and find how many calls fit a block.

        Samples of rounds that broke off with another player would not pair with later ones.
        """
        self.warm_up_s, self.samples_s = [], []
        for _ in range(max(1, pace.warm_up)):
            wall_s = self.wall_s
            self.warm_up_s.append(self.turn())
            call_s = max(self.warm_up_s[-1], (self.wall_s - wall_s) / self.calls / PATIENCE)
            fitting = ceil(pace.min_sample_s / max(call_s, LEAST_S))
            self.calls = max(self.calls, min(fitting, 100 * self.calls, MOST_CALLS))

    def turn(self) -> float:
        """Seconds per call of one block."""
        block = self.play(self.calls)
        self.wall_s += block.wall_s
        self.cpu_s += block.cpu_s
        return (block.cpu_s if self.clock == "cpu" else block.wall_s) / self.calls


def alternate(players: Sequence[Player], pace: Pace, now: Callable[[], float] = monotonic) -> None:
    """Rounds in turns (A B C, C B A, ...), so that nobody always follows the same one.

    A round counts for all or, where a time is impossible or it breaks off, for nobody.
    """
    began_s, left = now(), list(players)
    for turn in range(pace.samples):
        order = left if turn % 2 == 0 else left[::-1]
        _count([(player, player.turn()) for player in order])
        if turn + 1 == FEWEST:
            left = contenders(left, pace.hopeless)
        is_time_to_look = turn + 1 >= pace.fewest and (turn + 1) % LOOK_EVERY == 0
        if is_time_to_look and reach(left) <= pace.precision:
            break
        if turn + 1 >= FEWEST and now() - began_s > pace.budget_s:
            break


def _count(played: Sequence[tuple[Player, float]]) -> None:
    impossible = [player for player, sample_s in played if sample_s <= player.floor_s]
    for player in impossible:
        player.rejected += 1
    for player, sample_s in () if impossible else played:
        player.samples_s.append(sample_s)


def contenders(players: Sequence[Player], hopeless: float) -> list[Player]:
    """Those that may be their framework's fastest."""
    best: dict[str, float] = {}
    for player in players:
        middle = player.middle_s
        best[player.framework] = min(best.get(player.framework, middle), middle)
    return [item for item in players if item.middle_s <= hopeless * best[item.framework]]


def reach(players: Sequence[Player]) -> float:
    """How far the widest interval between two frameworks' fastest modes reaches, in logarithms.

    Of one framework alone, how far the interval of its time does.
    """
    best: dict[str, Player] = {}
    for player in sorted(players, key=lambda item: item.middle_s):
        best.setdefault(player.framework, player)
    series = [
        [log(a) - log(b) for a, b in zip(one.samples_s, two.samples_s, strict=True)]
        for one, two in combinations(best.values(), 2)
    ] or [[log(sample) for player in best.values() for sample in player.samples_s]]
    ends = [median_interval(values, resamples=200) for values in series if len(values) > 1]
    return max(((high - low) / 2 for low, high in ends), default=inf)
