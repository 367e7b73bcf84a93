"""Whether an exported model answers as the eager one does, given how exact that one is itself."""

from __future__ import annotations

from dataclasses import dataclass

FACTOR = 10.0
"""How many times the eager model's own noise an exact export may differ."""

LEAST_NOISE = 2.0**-21
"""The noise of a model that shows none, as a share of its largest answer: four times the spacing
of float32. A framework may compute one sample and many in the same order, a runtime in another."""

BANDS = {"float16": 0.01, "bfloat16": 0.05, "int8": 0.1}
"""What a number format may change, as a share of the largest answer."""

LEAST_AGREEMENT = 0.9
"""The share of samples whose class a coarser number format must leave as it is."""

Rows = list[list[float]]
"""The logits of each sample."""


@dataclass(frozen=True)
class Reference:
    """What the eager model answers to single samples, and how far a batch of all differs."""

    rows: Rows
    noise: float

    @property
    def largest(self) -> float:
        """The largest absolute logit."""
        return max(abs(value) for row in self.rows for value in row)

    def tolerance(self, band: str) -> float:
        """How far an export in this number format may be off."""
        if band in BANDS:
            return BANDS[band] * self.largest
        return FACTOR * max(self.noise, LEAST_NOISE * self.largest)

    def objection(self, rows: Rows, band: str) -> str:
        """What is wrong with an export's answers; empty if nothing is."""
        if [len(row) for row in rows] != [len(row) for row in self.rows]:
            return "its answers have another shape than the eager model's"
        parity, allowed = difference(rows, self.rows), self.tolerance(band)
        if not parity <= allowed:  # also where it is no number
            return (
                f"its answers differ from the eager model's by {parity:.2g}, "
                f"where {allowed:.2g} is allowed"
            )
        same = agreement(rows, self.rows)
        if band in BANDS and same < LEAST_AGREEMENT:
            return f"it gives only {same:.0%} of the samples the eager model's class"
        return ""


def referred(single: Rows, batched: Rows) -> Reference:
    """The reference from both ways to ask the eager model."""
    return Reference(single, difference(single, batched))


def difference(one: Rows, other: Rows) -> float:
    """The largest absolute difference; infinite where an answer is no number."""
    gaps = [abs(a - b) for left, right in zip(one, other) for a, b in zip(left, right)]
    return max(gaps) if all(gap == gap for gap in gaps) else float("inf")  # noqa: PLR0124


def agreement(one: Rows, other: Rows) -> float:
    """The share of samples that get the same class from both."""
    same = [_class(left) == _class(right) for left, right in zip(one, other)]
    return sum(same) / len(same)


def _class(row: list[float]) -> int:
    return row.index(max(row))
