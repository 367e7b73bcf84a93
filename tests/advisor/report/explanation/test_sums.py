"""Sums by criterion, leaf and answer close to what the report states independently."""

from __future__ import annotations

import pytest

from advisor.report.explanation.ground import Ground
from advisor.report.explanation.sums import Table, all_frameworks, brief, gained, total_of


def test_the_leaves_of_a_criterion_close_to_it(example: Ground) -> None:
    table = all_frameworks(example, "points", "weight")
    for criterion in example.report.criteria:
        made = table.sum("By leaf", map(table.leaf, criterion.leaves), table.criterion(criterion))
        assert made.closes
        assert made.total.amounts["weight"] == pytest.approx(criterion.weight)
        assert made.total.amounts["points"] == criterion.points


def test_answers_add_up_to_what_their_leaf_contributes(example: Ground) -> None:
    table = all_frameworks(example, "points")
    for leaf in example.leaves.values():
        made = table.sum("By answer", table.questions([leaf]), table.leaf(leaf))
        assert made.closes


def test_the_lead_is_a_column_of_its_own(small: Ground) -> None:
    table = all_frameworks(small, "weight")
    assert [column.id for column in table.columns] == ["weight", "birch", "alder", "lead"]
    assert table.columns[-1].of == ("birch", "alder")
    term = table.leaf(small.leaves["reach/phone"])
    assert term.amounts["lead"] == term.amounts["birch"] - term.amounts["alder"]
    assert term.values == {"birch": 0.4, "alder": 0.9}


def test_what_adds_most_to_the_lead_comes_first(small: Ground) -> None:
    table = all_frameworks(small)
    terms = map(table.criterion, small.report.criteria)
    made = table.sum("By criterion", terms, table.term("", "score", 0.0, small.scores, {}))
    leads = [term.amounts["lead"] for term in made.terms]
    assert leads == sorted(leads, reverse=True)


def test_without_a_rival_there_is_no_lead(small: Ground) -> None:
    table = Table(small, ("alder",), None, ("points",))
    assert [column.id for column in table.columns] == ["points", "alder"]
    made = table.sum(
        "", map(table.leaf, small.leaves.values()), table.term("", "", 19.0, small.scores, {})
    )
    assert made.terms[0].amounts["points"] == max(leaf.points for leaf in small.leaves.values())


def test_part_of_the_points_gives_part_of_the_contribution(small: Ground) -> None:
    leaf = small.leaves["reach/phone"]
    parts = [gained(small, leaf, points) for points in leaf.from_questions.values()]
    assert total_of(parts) == pytest.approx(leaf.contributions)
    assert total_of([]) == {}


@pytest.mark.parametrize(("points", "text"), [(8.0, "8"), (4.333333, "4.3"), (0.0, "0")])
def test_points_are_told_without_needless_decimals(points: float, text: str) -> None:
    assert brief(points) == text
