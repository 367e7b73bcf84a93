"""Simulated sessions of two frameworks whose true ratio is known, with the noise of real ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import ceil, exp, sqrt
from random import Random
from statistics import fmean, median

from advisor.intake.probing.interleaving.rounds import Pace, Player, alternate
from advisor.intake.probing.interleaving.worker import Block
from advisor.model.bootstrap import autocorrelation
from advisor.model.probes import Measurement

ONE, OTHER = "one", "other"
ASKING_S = 0.0005
SETTLING = 0.25
"""Untimed calls before a block, as a share of it."""

FAR = 4.0
"""Robust standard deviations from the median beyond which a round is an outlier."""


@dataclass(frozen=True)
class Noise:
    """How the logarithm of a ratio of times varies, as standard deviations and shares.

    `spread` within a session, where successive rounds correlate by `correlation`; `between`
    sessions. A share of blocks, `disturbed`, takes `longer` on average. The times of the first
    framework start `unsettled` above the later ones; a block is `after_other` longer after one of
    another player than after its own.
    """

    spread: float = 0.03
    correlation: float = 0.0
    disturbed: float = 0.0
    longer: float = 0.3
    unsettled: float = 0.0
    after_other: float = 0.0
    between: float = 0.03


@dataclass(frozen=True)
class Match:
    """What is simulated: a step of `step_s` seconds, in so many equally fast modes."""

    noise: Noise
    step_s: float = 0.03
    modes: int = 1

    def play(self, log_ratio: float, pace: Pace, seed: int) -> tuple[Measurement, Measurement]:
        """The fastest mode of either framework in one session, of a known true ratio."""
        random = Random(seed)
        machine = _Machine(random)
        offset = log_ratio + random.gauss(0.0, self.noise.between)
        players = [
            _player(machine, self, framework, str(mode), offset if framework == ONE else 0.0)
            for framework in (ONE, OTHER)
            for mode in range(self.modes)
        ]
        for player in players:
            player.warm(pace)
        alternate(players, pace, machine.now)
        return _fastest(players, ONE), _fastest(players, OTHER)


@dataclass
class _Machine:
    random: Random
    clock_s: float = 0.0
    last: object = None

    def now(self) -> float:
        return self.clock_s


SETTLED_AFTER = 5
"""Blocks in which what is unsettled falls to a third."""


@dataclass(eq=False)
class _Steps:
    machine: _Machine
    noise: Noise
    step_s: float
    unsettled: float
    drift: float = field(init=False)

    def __post_init__(self) -> None:
        self.drift = self._random()

    def __call__(self, calls: int) -> Block:
        taken_s = calls * self.step_s * exp(self._deviation())
        asked_s = taken_s * (1 + ceil(SETTLING * calls) / calls) + ASKING_S
        self.machine.clock_s += asked_s
        self.machine.last = self
        return Block(wall_s=taken_s, cpu_s=taken_s)

    def _deviation(self) -> float:
        noise, random = self.noise, self.machine.random
        known = noise.correlation
        self.drift = known * self.drift + sqrt(1 - known**2) * self._random()
        self.unsettled *= exp(-1 / SETTLED_AFTER)
        late = noise.after_other if self.machine.last is not self else 0.0
        is_disturbed = random.random() < noise.disturbed
        longer = random.expovariate(1 / noise.longer) if is_disturbed else 0.0
        return self.drift + self.unsettled + late + longer

    def _random(self) -> float:
        """Of two players' logarithms the difference spreads by the square root of two more."""
        return self.machine.random.gauss(0.0, self.noise.spread / sqrt(2))


def _player(machine: _Machine, match: Match, framework: str, mode: str, offset: float) -> Player:
    unsettled = match.noise.unsettled if framework == ONE else 0.0
    steps = _Steps(machine, match.noise, match.step_s * exp(offset), unsettled)
    return Player(framework, mode, steps)


def _fastest(players: Iterable[Player], framework: str) -> Measurement:
    own = (player for player in players if player.framework == framework)
    best = min(own, key=lambda player: player.middle_s)
    return Measurement(
        workload="simulated",
        mode=best.mode,
        device="cpu",
        clock="cpu",
        session="simulated",
        samples_s=tuple(best.samples_s),
    )


def fitted(series: Sequence[Sequence[float]]) -> Noise:
    """The noise of a typical series of log ratios; what differs between sessions is not seen."""
    shares = [fmean(abs(value) > FAR for value in _scaled(values)) for values in series]
    return Noise(
        spread=round(median(map(_spread, series)), 3),
        correlation=round(median(map(autocorrelation, series)), 2),
        disturbed=round(fmean(shares) / 2, 3),
    )


def _spread(values: Sequence[float]) -> float:
    """Standard deviation of normally distributed values, which outliers do not move."""
    middle = median(values)
    return 1.4826 * median(abs(value - middle) for value in values)


def _scaled(values: Sequence[float]) -> list[float]:
    middle, spread = median(values), _spread(values) or 1.0
    return [(value - middle) / spread for value in values]
