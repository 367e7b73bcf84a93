"""An id names one thing, whatever its kind."""

from __future__ import annotations

from tests.advisor.knowledge.rule_copy import RuleCopy


def test_ids_of_two_kinds_may_not_be_the_same(rules: RuleCopy) -> None:
    rules.replace("rules", "id: check-memory", "id: alder-runs-on-phones")
    line = rules.line("base", "id: alder-runs-on-phones")
    assert rules.errors() == [
        f"R003: 'alder-runs-on-phones' is also the id of the evidence at rules/base.yaml:{line}"
    ]


def test_questions_and_targets_have_names_of_their_own(rules: RuleCopy) -> None:
    rules.replace("questions", "id: goal", "id: speed")
    rules.replace("rules", "answer.goal, is: learning", "answer.speed, is: learning")
    for _ in range(2):
        rules.replace("rules", "answer.goal:", "answer.speed:")
    assert rules.errors() == []
