"""Images that are the same everywhere and differ by class."""

from __future__ import annotations

import math
from array import array

from probes.ergonomics import samples

SIZE = math.prod(samples.SHAPE)


def image(images: array[float], at: int) -> array[float]:
    return images[at * SIZE : (at + 1) * SIZE]


def apart(one: array[float], other: array[float]) -> float:
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) / SIZE)


def test_they_are_drawn_by_their_seed() -> None:
    assert samples.images(1, 3) == samples.images(1, 3)
    assert samples.images(1, 3) != samples.images(2, 3)


def test_classes_are_further_apart_than_noise() -> None:
    images = samples.images(1, 2 * samples.CLASSES)
    for kind in range(samples.CLASSES):
        same = apart(image(images, kind), image(images, kind + samples.CLASSES))
        others = (at for at in range(samples.CLASSES) if at != kind)
        assert same < min(apart(image(images, kind), image(images, at)) for at in others)


def test_each_image_has_its_label() -> None:
    assert len(samples.images(1, 12)) == 12 * SIZE
    assert samples.labels(12) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]
