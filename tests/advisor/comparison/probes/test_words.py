"""What a change may be called."""

from __future__ import annotations

from math import log

import pytest

from advisor.comparison.probes.words import moved
from advisor.model.ratios import Ratio
from tests.advisor.comparison.probes.made import SPEED


def around(middle: float, factor: float) -> Ratio:
    return Ratio(log(middle), log(middle / factor), log(middle * factor))


@pytest.mark.parametrize(
    ("middle", "said"),
    [
        (1.12, "12 % slower"),
        (0.89, "11 % faster"),
        (1.99, "99 % slower"),
        (2.4, "2.4 times slower"),
        (0.25, "4.0 times faster"),
    ],
)
def test_a_plain_change(middle: float, said: str):
    assert moved(SPEED, around(middle, 1.05)) == said


def test_words_of_ones_own():
    assert moved(SPEED, around(1.3, 1.05), "more", "less") == "30 % more"


def test_nothing_is_claimed_that_the_interval_does_not_show():
    assert moved(SPEED, around(1.12, 1.15)) == "no measurable difference"
    assert moved(SPEED, around(1.3, 2.0)) == "too noisy to say"
    assert moved(SPEED, around(3.0, 2.0)) == "3.0 times slower"
