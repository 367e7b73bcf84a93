"""What a change of time may be called."""

from __future__ import annotations

from math import exp

from advisor.model.method import Speed
from advisor.model.ratios import Ratio

MANIFOLD = 2.0
"""From here on a ratio says more than a percentage."""


def moved(speed: Speed, ratio: Ratio, more: str = "slower", less: str = "faster") -> str:
    """'12 % slower', or why nothing may be claimed; percentages are of the old time."""
    return ratio.verdict(speed) or _amount(exp(ratio.log_middle), more, less)


def _amount(ratio: float, more: str, less: str) -> str:
    if ratio >= MANIFOLD:
        return f"{ratio:.1f} times {more}"
    if ratio <= 1 / MANIFOLD:
        return f"{1 / ratio:.1f} times {less}"
    return f"{100 * abs(ratio - 1):.0f} % {more if ratio > 1 else less}"
