"""Images that a small network can learn: stripes of ten kinds in noise, the same everywhere."""

from __future__ import annotations

import math
from array import array

from probes import arrays

CLASSES, SIDE, CHANNELS = 10, 32, 3
SHAPE = (SIDE, SIDE, CHANNELS)
TRAINING, TEST = 256, 64
NOISE = 0.5


def images(seed: int, count: int) -> array[float]:
    """`count` images by row, column and channel; the class of image n is n modulo CLASSES."""
    kinds = [_stripes(kind) for kind in range(CLASSES)]
    size = math.prod(SHAPE)
    noise = arrays.uniform(seed, count * size, NOISE)
    shown = (value for at in range(count) for value in kinds[at % CLASSES])
    return array("f", [a + b for a, b in zip(shown, noise)])


def labels(count: int) -> list[int]:
    """The classes of so many images."""
    return [at % CLASSES for at in range(count)]


def _stripes(kind: int) -> list[float]:
    """Wide or narrow ones, in one of five directions, stronger in one channel."""
    angle, frequency = math.pi * (kind % 5) / 5, 3.0 + 4.0 * (kind // 5)
    along, across = math.cos(angle), math.sin(angle)
    turn = 2.0 * math.pi * frequency / SIDE
    return [
        math.cos(turn * (row * across + column * along)) * (1.0 if channel == kind % 3 else 0.5)
        for row in range(SIDE)
        for column in range(SIDE)
        for channel in range(CHANNELS)
    ]
