"""The same numbers everywhere."""

from __future__ import annotations

from probes.arrays import PERIOD, classes, product_row, uniform


def test_the_numbers_are_those_of_every_python() -> None:
    assert uniform(1, 3).tolist() == [-0.731271505355835, 0.6948674917221069, 0.5275492668151855]
    assert classes(2, 8, 10) == [9, 9, 0, 0, 8, 7, 6, 3]


def test_the_numbers_keep_within_their_limit() -> None:
    values = uniform(3, 1000, 0.5)
    assert -0.5 <= min(values) < -0.45
    assert 0.45 < max(values) < 0.5


def test_many_numbers_repeat_late() -> None:
    many = uniform(3, PERIOD + 5)
    assert len(many) == PERIOD + 5
    assert many[PERIOD:] == many[:5]
    assert len(set(many[:1000])) == 1000
    assert len(uniform(3, 0)) == 0
    labels = classes(3, PERIOD + 5, 10)
    assert len(labels) == PERIOD + 5
    assert labels[PERIOD:] == labels[:5]


def test_a_row_of_a_product() -> None:
    left, right = uniform(1, 4), uniform(2, 4)
    expected = [left[2] * right[0] + left[3] * right[2], left[2] * right[1] + left[3] * right[3]]
    assert product_row(left, right, 2, 1) == expected
