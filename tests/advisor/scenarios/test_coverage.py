"""Every part of a condition must be seen both true and false."""

from __future__ import annotations

from advisor.knowledge.load import assemble
from advisor.model.arising import arising
from advisor.scenarios.coverage import Seen, coverage
from tests.advisor.knowledge.rule_copy import RuleCopy
from tests.advisor.scenarios.small import people


def seen(rules: RuleCopy, *, alone: bool = False) -> list[Seen]:
    knowledge = assemble(rules.sources())
    facts = [] if alone else [arising(knowledge, item.facts) for item in people(rules)]
    return list(coverage(rules.sources(), facts))


def lacking(found: list[Seen]) -> list[str]:
    problems = (item.problem for item in found)
    return [f"{item.file}:{item.line}: {item.message}" for item in problems if item is not None]


def test_examples_try_the_rule_they_belong_to_and_no_other(rules: RuleCopy) -> None:
    assert lacking(seen(rules, alone=True)) == [
        (
            f"rules/base.yaml:{rules.line('base', 'idle_when')}: no example and no scenario makes"
            " 'answer.offline is False' true or false"
        ),
        (
            "rules/questions.yaml:39: no example and no scenario makes"
            " 'answer.targets contains phone' true or false"
        ),
        (
            "rules/questions.yaml:49: no example and no scenario makes"
            " 'answer.offline is True' true or false"
        ),
        (
            "rules/rules.yaml:41: no example and no scenario makes"
            " 'answer.targets contains desktop' false"
        ),
    ]


def test_scenarios_try_every_condition(rules: RuleCopy) -> None:
    line = rules.line("base", "idle_when")
    assert lacking(seen(rules)) == [
        f"rules/base.yaml:{line}: no example and no scenario makes 'answer.offline is False' true",
        "rules/questions.yaml:49: no example and no scenario makes 'answer.offline is True' false",
    ]


def test_a_combination_is_tried_as_a_whole(rules: RuleCopy) -> None:
    rules.replace(
        "rules",
        "when: {fact: answer.memory, lt: 2}",
        "when: {not: {all: [{fact: answer.memory, ge: 2}, {fact: answer.goal, is: research}]}}",
    )
    found = seen(rules)
    assert [item.is_leaf for item in found].count(False) == 3
    assert "rules/rules.yaml:23: no example and no scenario makes this false" in lacking(found)
    assert "rules/rules.yaml:23: no example and no scenario makes this true" in lacking(found)


def test_what_is_not_applicable_is_neither(rules: RuleCopy) -> None:
    (skipped,) = [
        item
        for item in seen(rules)
        if item.condition.fact == "answer.offline" and item.condition.operand is True
    ]
    assert skipped.truths == {"true", "not_applicable"}
