"""Whether runs did the same work, as their losses show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def largest_gap(losses: Sequence[Sequence[float]]) -> float:
    """The largest relative difference between any two runs at the same step (0 for one run)."""
    return max((_spread(step) for step in zip(*losses, strict=False)), default=0.0)


def _spread(values: Iterable[float]) -> float:
    numbers = list(values)
    scale = max(abs(number) for number in numbers) or 1.0
    return (max(numbers) - min(numbers)) / scale
