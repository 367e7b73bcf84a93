"""One rule at a time is wrong or missing."""

from __future__ import annotations

from collections import Counter

from advisor.model.knowledge import Knowledge
from benchmarks.mutations import mutants


def test_every_rule_has_its_turn(small_rules: Knowledge) -> None:
    counts = Counter(item.part for item in mutants(small_rules))
    assert counts["requirements"] == len(small_rules.requirements)
    assert counts["advice"] == len(small_rules.advice)
    assert counts["needs"] == len(small_rules.needs)
    assert counts["paths"] == sum(len(route.paths) for route in small_rules.routes)
    assert counts["points"] == sum(
        len(choice.points) for item in small_rules.questions for choice in item.choices
    )


def test_every_mutant_differs_from_what_it_was_made_of(small_rules: Knowledge) -> None:
    assert all(item.knowledge != small_rules for item in mutants(small_rules))


def test_every_mutant_has_a_name_of_its_own(small_rules: Knowledge) -> None:
    names = [(item.part, item.rule, item.change) for item in mutants(small_rules)]
    assert len(set(names)) == len(names)
