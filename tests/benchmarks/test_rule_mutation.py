"""Who notices what."""

from __future__ import annotations

import pytest

from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from benchmarks.mutations import Mutant, mutants
from benchmarks.personas import personas
from benchmarks.problem import assemble, criterion, framework, question, rating, renewed
from benchmarks.rule_mutation import (
    Noticed,
    Outcome,
    by_project,
    differs,
    missed,
    noticed_by,
    study,
    summary,
)
from tests.advisor.knowing import facts

FOUND = (
    Noticed("ratings", "a on x", "level turned over", ("p", "q")),
    Noticed("ratings", "a on x", "level unknown", ("p",)),
    Noticed("ratings", "b on x", "level turned over", ()),
    Noticed("advice", "hint", "dropped", ()),
)


@pytest.fixture(scope="module")
def examples(real_knowledge: Knowledge) -> tuple[Facts, ...]:
    return personas(real_knowledge)


def mutant(knowledge: Knowledge, part: str, rule: str, change: str = "dropped") -> Mutant:
    return next(
        item
        for item in mutants(knowledge)
        if (item.part, item.rule, item.change) == (part, rule, change)
    )


def test_the_same_rules_are_noticed_by_nobody(
    real_knowledge: Knowledge, examples: tuple[Facts, ...]
) -> None:
    present = [Outcome(real_knowledge, item) for item in examples]
    same = Mutant("advice", "none", "kept", renewed(real_knowledge))
    assert noticed_by(same, present) == ()


def test_a_rule_that_matters_is_missed(
    real_knowledge: Knowledge, examples: tuple[Facts, ...]
) -> None:
    present = [Outcome(real_knowledge, item) for item in examples]
    android = mutant(real_knowledge, "points", "targets: android on mobile/android")
    assert "vision-on-phones" in noticed_by(android, present)


def test_a_must_that_rules_out_is_missed(
    real_knowledge: Knowledge, examples: tuple[Facts, ...]
) -> None:
    present = [Outcome(real_knowledge, item) for item in examples]
    violated = {
        finding.requirement.id: outcome.facts.project
        for outcome in present
        for finding in outcome.findings.requirements
        if finding.violated == "true"
    }
    for must, project in violated.items():
        assert project in noticed_by(mutant(real_knowledge, "requirements", must), present)


def test_a_word_alone_is_noticed(real_knowledge: Knowledge) -> None:
    """An unknown value in place of a neutral one moves no score, and makes the answer less sure."""
    leaf = criterion("all", 1)
    before, after = (
        assemble(
            real_knowledge.method,
            [leaf],
            [framework("one", [rating("all/0", 0.8, "vendor")]), framework("other", [second])],
            [question("all", ["all"])],
            {"all": "major"},
        )
        for second in (rating("all/0", 0.5, "vendor"), rating("all/0", "unknown", "vendor"))
    )
    known, unknown = (Outcome(item.knowledge, item.facts) for item in (before, after))
    assert known.matrix.score("other") == unknown.matrix.score("other")
    assert known.leader == unknown.leader
    assert differs(known, unknown)


def test_a_study_is_the_same_every_time(small_rules: Knowledge) -> None:
    projects = (facts({}), facts({"targets": ("phone",)}))
    once, again = (tuple(study(small_rules, projects)) for _ in range(2))
    assert once == again
    assert len(once) == len(tuple(mutants(small_rules)))


def test_the_summary_counts_by_kind() -> None:
    assert summary(FOUND).splitlines()[2:] == [
        "| ratings: level turned over | 2 | 1 | 50 |",
        "| ratings: level unknown | 1 | 1 | 100 |",
        "| advice: dropped | 1 | 0 | 0 |",
    ]
    assert by_project(FOUND, "pq").splitlines()[2:] == ["| p | 2 | 1 |", "| q | 1 | 0 |"]


def test_what_nobody_notices_is_listed() -> None:
    assert missed(FOUND).splitlines() == [
        "- ratings: b on x: level turned over",
        "- advice: hint: dropped",
    ]
