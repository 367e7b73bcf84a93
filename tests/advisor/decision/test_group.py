"""A group's points: everybody counts alike, or by a stated influence."""

from __future__ import annotations

from math import fsum

import pytest

from advisor.decision.group import group_shares, majority
from tests.advisor.decision.problems import share

ANA = (
    share("q1", "c0/l0", 8, 8, 8),
    share("q2", "c0/l0", 2, 0, 4),
    share("q2", "c1/l0", 10, 10, 10),
)
BEN = (share("q1", "c1/l0", 1, 1, 1),)


def test_nobody_gains_by_shouting() -> None:
    shares = {(item.question, item.leaf): item for item in group_shares({"Ana": ANA, "Ben": BEN})}
    assert shares["Ana", "c0/l0"].points == pytest.approx(0.25)
    assert shares["Ana", "c1/l0"].points == pytest.approx(0.25)
    assert shares["Ben", "c1/l0"].points == pytest.approx(0.5)
    assert (shares["Ana", "c0/l0"].low, shares["Ana", "c0/l0"].high) == (0.2, 0.3)


def test_influence_is_a_proportion() -> None:
    shares = group_shares({"Ana": ANA, "Ben": BEN}, {"Ana": 3, "Ben": 1})
    assert fsum(item.points for item in shares if item.question == "Ana") == pytest.approx(0.75)


def test_a_member_without_any_points() -> None:
    with pytest.raises(ValueError, match="no answer of Ben gives any points"):
        group_shares({"Ana": ANA, "Ben": ()})


def test_majority_is_more_than_half() -> None:
    assert majority({"Ana": "x", "Ben": "x", "Cem": "y"}) == "x"
    assert majority({"Ana": "x", "Ben": "y"}) is None
    assert majority({}) is None
