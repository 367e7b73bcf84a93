"""Parts that still add up after rounding."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor


def tenths(parts: Sequence[float]) -> list[int]:
    """Each part in tenths, summing to the rounded total: largest remainders are rounded up."""
    exact = [round(10 * part, 9) for part in parts]
    whole = [floor(part) for part in exact]
    left = round(round(sum(exact), 9)) - sum(whole)
    nearest = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])
    for at in nearest[:left]:
        whole[at] += 1
    return whole
