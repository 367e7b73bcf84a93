"""How many times longer one measurement takes than another, with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, hypot, log
from statistics import median

from advisor.model.bootstrap import median_interval
from advisor.model.method import Speed
from advisor.model.probes import Z95, Measurement
from advisor.model.record import STEADY

NO_DIFFERENCE = "no measurable difference"
TOO_NOISY = "too noisy to say"


@dataclass(frozen=True)
class Ratio:
    """A ratio of times with its 95 % interval, by logarithms."""

    log_middle: float
    log_low: float
    log_high: float

    @property
    def middle(self) -> float:
        """The ratio."""
        return round(exp(self.log_middle), STEADY)

    @property
    def low(self) -> float:
        """The lower end of its interval."""
        return round(exp(self.log_low), STEADY)

    @property
    def high(self) -> float:
        """The upper end of its interval."""
        return round(exp(self.log_high), STEADY)

    @property
    def se_log(self) -> float:
        """Standard error of the logarithm that an interval of this width stands for."""
        return (self.log_high - self.log_low) / (2 * Z95)

    def widened(self, sd_log: float) -> Ratio:
        """With a standard deviation of the logarithm that the interval does not hold yet."""
        more = Z95 * sd_log
        return Ratio(
            log_middle=self.log_middle,
            log_low=round(self.log_middle - hypot(self.log_middle - self.log_low, more), STEADY),
            log_high=round(self.log_middle + hypot(self.log_high - self.log_middle, more), STEADY),
        )

    def over(self, other: Ratio) -> Ratio:
        """This ratio divided by another that has nothing to do with it."""
        below = hypot(self.log_middle - self.log_low, other.log_high - other.log_middle)
        above = hypot(self.log_high - self.log_middle, other.log_middle - other.log_low)
        middle = self.log_middle - other.log_middle
        return Ratio(*(round(end, STEADY) for end in (middle, middle - below, middle + above)))

    def verdict(self, speed: Speed) -> str:
        """What may not be claimed from it; empty if the difference is plain, however large."""
        if not self.log_low <= 0 <= self.log_high:
            return ""
        is_wide = self.log_high - self.log_low > log(speed.widest_interval)
        return TOO_NOISY if is_wide else NO_DIFFERENCE


def ratio(speed: Speed, one: Measurement, other: Measurement) -> Ratio:
    """Time of `one` over time of `other`: round by round if they alternated, else by medians.

    What one session of workers and the next differ by is in the interval; times that were not taken
    in turns differ by more.
    """
    pairs = log_ratios(one, other)
    if len(pairs) < speed.fewest_samples:
        middle = log(one.median_s / other.median_s)
        width = Z95 * hypot(one.median_se_log(speed), other.median_se_log(speed))
        apart = Ratio(middle, middle - width, middle + width)
        return apart.widened(hypot(time_sd(speed, one), time_sd(speed, other)))
    low, high = median_interval(pairs)
    return Ratio(median(pairs), low, high).widened(_between_sessions(speed, one))


def time_sd(speed: Speed, one: Measurement) -> float:
    """What the logarithm of a time differs by from one run to the next."""
    return max(speed.between_runs_sd, _between_sessions(speed, one))


def log_ratios(one: Measurement, other: Measurement) -> tuple[float, ...]:
    """ln(time of `one` / time of `other`) in each round of their session; none without one."""
    if not one.session or one.session != other.session:
        return ()
    rounds = zip(one.samples_s, other.samples_s, strict=False)
    return tuple(log(first) - log(second) for first, second in rounds)


def _between_sessions(speed: Speed, one: Measurement) -> float:
    return speed.between_sessions_sd if one.threads == 1 else speed.between_sessions_sd_threads
