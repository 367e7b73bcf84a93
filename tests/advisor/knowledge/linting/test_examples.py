"""Examples are the tests of their rules, and a rule that breaks one is named there."""

from __future__ import annotations

from advisor.knowledge.linting.examples import example_facts, failing_examples, tried_examples
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


def test_a_rule_that_reads_a_probe_says_what_it_does_without_it(rules: RuleCopy) -> None:
    rules.replace(
        "rules",
        "when: {fact: answer.memory, lt: 2}",
        "when: {any: [{fact: answer.memory, lt: 2}, {fact: probe.platform.system, is: macos}]}",
    )
    rules.replace(
        "rules",
        "facts: {answer.memory: 8.0}",
        "facts: {answer.memory: 8.0, probe.platform.system: linux}",
    )
    (problem,) = failing_examples(rules.sources())
    assert (problem.code, problem.source_line.strip()) == ("T503", "- id: check-memory")
    rules.replace(
        "rules",
        "      - name: much",
        "      - {name: not probed, facts: {answer.memory: 8.0}, expect: undetermined}\n"
        "      - name: much",
    )
    assert list(failing_examples(rules.sources())) == []


def test_every_example_has_a_name_to_choose_it_by(rules: RuleCopy) -> None:
    rules.replace(
        "reach",
        "        because: Known from use.",
        "        because: Known from use.\n"
        "        violated_when: {fact: answer.goal, is: research}\n"
        "        examples: [{name: a paper, facts: {answer.goal: research}, expect: fires},"
        " {name: a product, facts: {answer.goal: product}, expect: silent}]",
    )
    assert [item.name for item in tried_examples(rules.sources())] == [
        "alder:ease/continuity#present",
        "alder:ease/continuity#other",
        "birch:ease/continuity#present",
        "birch:ease/continuity#other",
        "sapling:birch#a paper",
        "sapling:birch#a product",
        "birch-on-old-python#old",
        "birch-on-old-python#new",
        "check-memory#little",
        "check-memory#much",
        "learning-needs-little#learning",
        "learning-needs-little#product",
    ]
    assert all(item.problem is None for item in tried_examples(rules.sources()))
