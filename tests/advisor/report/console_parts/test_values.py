"""Every criterion and leaf, with all that the scores are made of."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.decision import Cell, CriterionScore, LeafScore
from advisor.report.console_parts import values
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.made import LEAVES, LeafMade, bare, criteria

NARROW = """\
ALL VALUES (0 to 100 on each scale [range]; weight x value =
contribution)
  Reach, weight 100.0% (6 points)
    Phone (reach/phone), weight 100.0% (6 points): 1 from
    every project and 5 from goal, between 6 and 7
      Alder  90 [80-100], rated, vendor, contributes 90.0.
             Sapling: kept by its owner.
             [alder-runs-on-phones]
      Birch  40 [30-50], rated, vendor, contributes 40.0. By
             conversion. [alder-runs-on-phones]
"""


def shown(*scores: CriterionScore, width: int = 200) -> str:
    return alone(values.write, bare().model_copy(update={"criteria": scores}), width=width)


def phone(**update: Any) -> str:
    """The lines of a leaf that differs."""
    (criterion,) = criteria(LEAVES[1:2])
    leaf = criterion.leaves[0].model_copy(update=update)
    return shown(criterion.model_copy(update={"leaves": (leaf,)})).partition("\n    ")[2]


def alder(**update: Any) -> str:
    """The line of a cell that differs."""
    leaf: LeafScore = criteria(LEAVES[1:2])[0].leaves[0]
    cell: Cell = leaf.cells["alder"].model_copy(update=update)
    return phone(cells={"alder": cell}).splitlines()[1].strip()


def test_whole() -> None:
    assert shown(*criteria(LEAVES[1:2]), width=60) == NARROW


def test_every_leaf_of_every_criterion_is_there() -> None:
    text = alone(values.write, bare())
    for leaf in LEAVES:
        assert f"    {leaf.name} ({leaf.criterion}/" in text
        assert leaf.alder[1] in text
        assert leaf.birch[1] in text
    assert "  Ease of use, weight 33.3% (4 points)\n" in text


def test_contributions_sum_to_the_score() -> None:
    text = alone(values.write, bare())
    for framework, standing in zip(("Alder", "Birch"), bare().ranking, strict=True):
        lines = [line for line in text.splitlines() if line.strip().startswith(framework)]
        parts = [float(line.partition("contributes ")[2].split(". ")[0]) for line in lines]
        assert sum(parts) == pytest.approx(standing.score, abs=0.05 * len(parts))


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ({"basis": "measured"}, "90 [80-100], measured, contributes"),
        ({"grade": None}, "90 [80-100], rated, contributes"),
        ({"stale": True}, "90 [80-100], rated, vendor, past its review date, contributes"),
        (
            {"missing": ("answer.a", "answer.b")},
            "90 [80-100], rated, vendor, depends on answer.a and answer.b, contributes",
        ),
        ({"value": 0.504, "low": 0.0, "high": 1.0}, "50 [0-100], rated"),
        ({"evidence": ("one", "two")}, "kept by its owner. [one] [two]"),
    ],
)
def test_a_value_says_what_it_rests_on(update: dict[str, Any], said: str) -> None:
    assert said in alder(**update)


def test_what_weighs_nothing_contributes_nothing() -> None:
    text = phone(points=0.0, low=0.0, high=0.0, from_questions={"base": 0.0, "goal": 0.0})
    assert text.startswith("Phone (reach/phone), no weight\n")
    assert "contributes" not in text
    nothing = (LeafMade("reach", "Phone", 0, (0.9, "a"), (0.4, "b")), *LEAVES[:1])
    assert "  Reach, no weight\n" in alone(
        values.write, bare().model_copy(update={"criteria": criteria(nothing)})
    )


def test_a_weight_says_where_it_comes_from() -> None:
    asked = {"base": 0.0, "goal": 2.5, "targets": 4.0}
    assert ": 2.5 from goal and 4 from targets, between 6 and 7\n" in phone(from_questions=asked)
    assert phone(low=6.0, high=6.0).splitlines()[0].endswith("5 from goal")


def test_what_is_written_in_it_is_inert() -> None:
    assert f"contributes 90.0. {INERT} [" in alder(because=NASTY)
    report = renamed(bare(), alder=NASTY)
    assert alone(values.write, report).count(INERT) == len(LEAVES)
