"""Parts that still add up after rounding."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor


def tenths(parts: Sequence[float], total: float) -> list[int]:
    """Each part in tenths; they sum to the total as printed to one decimal.

    The largest remainders are rounded up, so that no part is off by a tenth or more.
    """
    exact = [round(10 * part, 9) for part in parts]
    whole = [floor(part) for part in exact]
    left = round(10 * float(f"{total:.1f}")) - sum(whole)
    nearest = sorted(range(len(exact)), key=lambda at: whole[at] - exact[at])
    for at in nearest[:left]:
        whole[at] += 1
    return whole
