"""The median of a series with a bootstrap interval; successive values may resemble each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from random import Random
from statistics import fmean, median

RESAMPLES = 1000
SEED = 1
TAIL = 0.025
"""The share of resamples beyond either end of a 95 % interval."""


def median_interval(
    values: Sequence[float], *, resamples: int = RESAMPLES, seed: int = SEED
) -> tuple[float, float]:
    """The 95 % interval of the median by the circular block bootstrap (Politis & Romano 1992).

    As few blocks show less than the true spread, it is stretched as Student's t is.
    """
    draw = Random(seed).random
    count, length = len(values), block_length(values)
    around = [*values, *values[: length - 1]]
    blocks = ceil(count / length)
    medians = []
    for _ in range(resamples):
        starts = [int(draw() * count) for _ in range(blocks)]
        drawn = [value for start in starts for value in around[start : start + length]]
        medians.append(median(drawn[:count]))
    medians.sort()
    beyond, middle = int(TAIL * resamples), median(values)
    stretch = _student(count / length - 1)
    low, high = (middle + stretch * (end - middle) for end in (medians[beyond], medians[~beyond]))
    return low, high


def block_length(values: Sequence[float]) -> int:
    """How many successive values to keep together; 1 where they are as good as independent.

    The length that suits a first-order autoregression with their correlation (Carlstein 1986), at
    most a third of them; a correlation that white noise shows as easily counts as none.
    """
    count = len(values)
    found = autocorrelation(values)
    if count < 6 or found <= 1 / count**0.5:
        return 1
    unbiased = found + (1 + 4 * found) / count  # a short series shows too little
    correlation: float = min(unbiased, 0.95)
    ideal: float = (6**0.5 * correlation / (1 - correlation**2)) ** (2 / 3) * count ** (1 / 3)
    return max(1, min(count // 3, ceil(ideal)))


def autocorrelation(values: Sequence[float]) -> float:
    """Correlation of the ranks of successive values, which outliers cannot dominate."""
    ranks = _ranks(values)
    mean = fmean(ranks)
    spread = sum((rank - mean) ** 2 for rank in ranks)
    together = sum((one - mean) * (two - mean) for one, two in pairwise(ranks))
    return together / spread if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    """From 0; equal values share the mean of theirs, so that their order shows no trend."""
    order = sorted(values)
    return [(bisect_left(order, value) + bisect_right(order, value) - 1) / 2 for value in values]


def _student(freedom: float) -> float:
    """How much wider the 95 % interval of Student's t is than the normal one (Cornish-Fisher)."""
    freedom = max(freedom, 1.0)
    return 1 + 1.21 / freedom + 1.44 / freedom**2
