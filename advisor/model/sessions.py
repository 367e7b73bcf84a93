"""One figure from several sessions of measuring: their mean, and no surer than they agree."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, hypot, log, sqrt
from statistics import fmean, stdev

from advisor.model.method import Speed
from advisor.model.probes import Z95, Measurement
from advisor.model.ratios import Ratio, ratio
from advisor.model.record import STEADY

STUDENT = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)
"""97.5 % quantiles of Student's t for 1, 2, ... degrees of freedom."""


def session_ratios(
    speed: Speed, ones: Sequence[Measurement], others: Sequence[Measurement]
) -> tuple[Ratio, ...]:
    """Time of `one` over time of `other` in each session that both took part in.

    Without a common session the measurements are compared in the order in which they were taken.
    """
    by_session = {item.session: item for item in others if item.session}
    pairs = [(one, by_session[one.session]) for one in ones if one.session in by_session]
    return tuple(ratio(speed, *pair) for pair in pairs or zip(ones, others, strict=False))


def compared(speed: Speed, ones: Sequence[Measurement], others: Sequence[Measurement]) -> Ratio:
    """Time of `one` over time of `other`, over all sessions."""
    return combined(session_ratios(speed, ones, others))


def typical_s(runs: Sequence[Measurement]) -> float:
    """Seconds per call: the geometric mean of the medians of all sessions."""
    if len(runs) == 1:
        return runs[0].median_s
    return exp(fmean(log(item.median_s) for item in runs))


def combined(ratios: Sequence[Ratio]) -> Ratio:
    """The mean of logarithms; its interval is the wider of two.

    The one is what the sessions' own intervals make together, the other what their spread says by
    Student's t: two sessions hardly tell it, three or more do.
    """
    count = len(ratios)
    middle = fmean(item.log_middle for item in ratios)
    between = 0.0
    if count > 1:
        between = _student(count - 1) * stdev(item.log_middle for item in ratios) / sqrt(count)
    below = hypot(*(item.log_middle - item.log_low for item in ratios)) / count
    above = hypot(*(item.log_high - item.log_middle for item in ratios)) / count
    return Ratio(
        log_middle=round(middle, STEADY),
        log_low=round(middle - max(below, between), STEADY),
        log_high=round(middle + max(above, between), STEADY),
    )


def _student(freedom: int) -> float:
    """Standard errors either way that hold 95 %; beyond the table by Cornish and Fisher."""
    if freedom <= len(STUDENT):
        return STUDENT[freedom - 1]
    return Z95 * (1 + 1.21 / freedom + 1.44 / freedom**2)
