"""Examples are the tests of their rules, and a rule that breaks one is named there."""

from __future__ import annotations

from advisor.knowledge.linting.examples import example_facts, failing_examples
from advisor.model.rules import Example, Missing
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_sound_examples_are_silent(rules: RuleCopy) -> None:
    assert list(failing_examples(rules.sources())) == []


def test_a_broken_example_is_named_at_what_it_expects(rules: RuleCopy) -> None:
    rules.replace(
        "rules", "when: {fact: answer.memory, lt: 2}", "when: {fact: answer.memory, lt: 9}"
    )
    (problem,) = failing_examples(rules.sources())
    assert (problem.code, problem.file) == ("T502", "rules/rules.yaml")
    assert problem.message == "in example 'much' the rule is 'fires'"
    assert problem.source_line.strip() == "expect: silent"


def test_ratings_have_examples_too(rules: RuleCopy) -> None:
    rules.replace("alder", "is: alder", "is: birch")
    (problem,) = failing_examples(rules.sources())
    assert problem.message == "in example 'present' the rule is 'silent'"


def test_facts_of_an_example_are_known_open_or_beside_the_point() -> None:
    example = Example(
        name="x",
        facts={
            "a": True,
            "b": Missing(unknown="do not know"),
            "c": Missing(not_applicable="no phone"),
        },
        expect="fires",
    )
    facts = example_facts(example)
    states = [facts.fact(name).state for name in ("a", "b", "c", "d")]
    assert states == ["known", "unknown", "not_applicable", "unknown"]
