"""A system stands in one way, wherever the rule base names it."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy


def test_advice_and_a_route_that_disagree(rules: RuleCopy) -> None:
    assert rules.errors() == []
    rules.replace("rules", "subject: Sapling", "subject: sapling\n    status: ended")
    assert rules.errors() == ["R125: Sapling is 'current' here and 'ended' at rules/rules.yaml:19"]


def test_a_successor_that_has_ended(rules: RuleCopy) -> None:
    rules.replace("rules", "subject: Sapling", "subject: Seedling\n    successor: Sapling")
    assert rules.errors() == []
    rules.replace("reach", "status: current", "status: dormant")
    assert rules.errors() == [
        "R125: the successor Sapling is itself 'dormant' at rules/reach.yaml:17"
    ]


def test_a_successor_that_is_maintained_will_do(rules: RuleCopy) -> None:
    rules.replace("rules", "subject: Sapling", "subject: Seedling\n    successor: Sapling")
    rules.replace("reach", "status: current", "status: maintenance")
    assert rules.errors() == []
