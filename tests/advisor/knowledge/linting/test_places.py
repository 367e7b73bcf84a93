"""A finding about several records says where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.errors import Problem
from advisor.knowledge.linting.joint import MOST_TRIALS, Undecided
from advisor.knowledge.linting.places import placed, ratings_by_leaf
from advisor.model.criteria import Framework
from advisor.model.rules import Requirement
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_records_of_a_kind_with_their_places(rules: RuleCopy) -> None:
    alder, birch = placed(rules.sources(), Framework)
    assert (alder.record.id, alder.place) == ("alder", "rules/alder.yaml:2")
    assert (birch.record.id, birch.place) == ("birch", "rules/birch.yaml:2")


def test_a_problem_is_at_the_field(rules: RuleCopy) -> None:
    (must,) = placed(rules.sources(), Requirement)
    problem = must.problem("R101", "What is this?", "framework")
    assert (problem.file, problem.line, problem.column) == ("rules/rules.yaml", 4, 16)
    assert problem.source_line == "    framework: birch"


def test_ratings_keep_their_order(rules: RuleCopy) -> None:
    alder, _ = placed(rules.sources(), Framework)
    ratings = ratings_by_leaf(alder)
    assert [*ratings] == ["ease/first-model", "ease/continuity"]
    assert [item.record.level for item in ratings["ease/continuity"]] == [1.0, 0.0]
    assert [item.place for item in ratings["ease/continuity"]] == [
        "rules/alder.yaml:16",
        "rules/alder.yaml:28",
    ]


def test_what_was_found_before_the_search_was_given_up_stays(rules: RuleCopy) -> None:
    (must,) = placed(rules.sources(), Requirement)
    first = must.problem("R120", "So and so.", "id")

    def findings() -> Iterator[Problem]:
        yield first
        raise Undecided

    kept, undecided = must.decided(findings())
    assert kept == first
    assert (undecided.code, undecided.line) == ("R112", 2)
    assert undecided.message == f"undecided: more than {MOST_TRIALS} cases to try"
