"""No criterion may drown the others, and every rating must be able to count."""

from __future__ import annotations

import pytest

from advisor.knowledge.linting.balance import most_points
from advisor.model.knowledge import Knowledge
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_the_most_points_are_base_plus_the_best_answers(small_knowledge: Knowledge) -> None:
    assert most_points(small_knowledge) == pytest.approx(
        {
            "ease": 2 + 8 + 4,  # base, goal: learning, present: alder or birch
            "reach": 1 + 1 + 4 + 4,  # base, goal: product, both targets
            "speed": 1 + 2,  # base, goal: product
        }
    )


def test_a_criterion_that_can_get_too_much(rules: RuleCopy) -> None:
    rules.replace("base", "largest_criterion_share: 0.60", "largest_criterion_share: 0.50")
    assert rules.errors() == ["C402: ease can get 52% of all points; the limit is 50%"]


def test_a_rating_after_one_that_always_holds(rules: RuleCopy) -> None:
    rules.replace("alder", "leaf: ease/first-model", "leaf: ease/continuity")
    rules.replace(
        "alder",
        "leaf: ease/continuity\n      level: 0.0",
        "leaf: ease/first-model\n      level: 0.0",
    )
    assert rules.errors() == ["R113: an earlier rating of ease/continuity always holds"]


def test_a_leaf_on_which_no_rating_always_holds(rules: RuleCopy) -> None:
    rules.replace(
        "alder",
        "    - leaf: ease/continuity\n      level: 0.0",
        "    - leaf: ease/first-model\n      level: 0.0",
    )
    assert "C403: where no condition holds, ease/continuity has no rating" in rules.warnings()
