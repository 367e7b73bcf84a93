"""The same numbers in every framework: float32 arrays from a seeded generator."""

from __future__ import annotations

import random
from array import array

PERIOD = 65_537
"""A prime, so that the rows of a large matrix differ although its numbers repeat."""


def uniform(seed: int, count: int, limit: float = 1.0) -> array[float]:
    """`count` float32 numbers in [-limit, limit), the same in every Python; they repeat late."""
    draw = random.Random(seed).random
    drawn = array("f", [limit * (2.0 * draw() - 1.0) for _ in range(min(count, PERIOD))])
    return (drawn * -(-count // PERIOD))[:count]


def classes(seed: int, count: int, kinds: int) -> list[int]:
    """`count` labels in [0, kinds); they repeat late."""
    draw = random.Random(seed).random
    drawn = [int(draw() * kinds) for _ in range(min(count, PERIOD))]
    return (drawn * -(-count // PERIOD))[:count]


def product_row(left: array[float], right: array[float], size: int, row: int) -> list[float]:
    """One row of the product of two square matrices, in double precision."""
    total = [0.0] * size
    for inner in range(size):
        factor = left[row * size + inner]
        line = right[inner * size : (inner + 1) * size]
        total = [sum_ + factor * value for sum_, value in zip(total, line)]
    return total
