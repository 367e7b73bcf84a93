"""Leaves that two rule bases judge or weigh otherwise."""

from __future__ import annotations

from advisor.comparison.leaves import leaves_moved
from tests.advisor.report.made import LEAVES, LeafMade, criteria

BOTH = ("alder", "birch")


def test_equal_sides_have_none() -> None:
    assert leaves_moved(criteria(), criteria(), BOTH) == ()


def test_values_and_points_that_differ() -> None:
    ease, *others = LEAVES
    other = LeafMade("ease", ease.name, 4, (0.7, "better"), ease.birch)
    (leaf,) = leaves_moved(criteria(), criteria((other, *others)), BOTH)
    assert (leaf.id, leaf.name) == ("ease/first-model", "First model")
    assert (leaf.values_before["alder"], leaf.values_after["alder"]) == (0.6, 0.7)
    assert leaf.scores == {"alder": 3.333333333333, "birch": 0.0}


def test_a_leaf_of_one_side_comes_from_nothing_or_goes_to_it() -> None:
    ease, reach = LEAVES[:2]
    there = leaves_moved(criteria((ease, reach)), criteria(), BOTH)
    assert [leaf.id for leaf in there] == ["speed/training"]
    assert (there[0].values_before, there[0].points_before) == ({}, 0)
    back = leaves_moved(criteria(), criteria((ease, reach)), BOTH)
    assert (back[0].values_after, back[0].points_after) == ({}, 0)
    assert back[0].scores == {name: -points for name, points in there[0].scores.items()}
