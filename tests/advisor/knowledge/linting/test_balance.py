"""No criterion may drown the others, and every leaf must be able to count."""

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


def test_a_leaf_without_weight(rules: RuleCopy) -> None:
    rules.replace("questions", "points: {reach/phone: minor, speed/training: some}", "")
    rules.replace("questions", "points: {reach/phone: major}", "")
    assert "C406: reach/phone has no weight, whatever the answers" in rules.warnings()
    rules.replace("questions", "points: {ease: some}", "points: {reach: some}")
    assert not any(warning.startswith("C406") for warning in rules.warnings())


def test_a_leaf_whose_target_no_route_leads_to(rules: RuleCopy) -> None:
    assert not any(warning.startswith("C407") for warning in rules.warnings())
    rules.replace("reach", "levels: {server: 0.8, phone: 0.9}", "levels: {server: 0.8}")
    rules.replace("reach", "levels: {server: 0.9, phone: 0.4}", "levels: {server: 0.9}")
    assert "C407: no route leads to 'phone'" in rules.warnings()
