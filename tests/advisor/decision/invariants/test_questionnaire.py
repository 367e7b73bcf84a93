"""Invariants 30 to 32: what open answers can still do is exact, and their order is irrelevant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.decision.completion import final, lead_range
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.screen import excluded, feasible
from advisor.inference.infer import infer
from advisor.intake.gather import gather
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.invariants.decisions import decided
from tests.advisor.decision.invariants.questionnaires import completions, mixed_cases, plain_cases
from tests.advisor.decision.invariants.rule_bases import Case, cases
from tests.advisor.decision.problems import SMALL
from tests.advisor.knowing import facts


def matrix(knowledge: Knowledge, given_facts: Facts) -> Matrix:
    return build_matrix(knowledge, given_facts, infer(knowledge, given_facts))


def ranked(knowledge: Knowledge, given_facts: Facts) -> tuple[str, ...]:
    findings = infer(knowledge, given_facts)
    built = build_matrix(knowledge, given_facts, findings)
    return built.ranked(feasible(built, excluded(knowledge, findings, built)))


def lead(built: Matrix, first: str, second: str) -> float:
    """In points times value, as `lead_range` has it."""
    return (built.score(first) - built.score(second)) * built.total / 100


@settings(max_examples=100)
@given(plain_cases())
def test_30_the_bounds_are_what_trying_every_answer_gives(case: Case) -> None:
    knowledge, given_facts = case
    findings = infer(knowledge, given_facts)
    bounds = lead_range(knowledge, findings, matrix(knowledge, given_facts), "alder", "birch")
    leads = [
        lead(matrix(knowledge, each), "alder", "birch")
        for each in completions(knowledge, given_facts)
    ]
    assert bounds == pytest.approx((min(leads), max(leads)), abs=1e-9)


@settings(max_examples=100)
@given(mixed_cases)
def test_30_no_completion_leaves_the_bounds_whatever_depends_on_the_answers(case: Case) -> None:
    knowledge, given_facts = case
    findings = infer(knowledge, given_facts)
    low, high = lead_range(knowledge, findings, matrix(knowledge, given_facts), "alder", "birch")
    for each in completions(knowledge, given_facts):
        assert low - 1e-9 <= lead(matrix(knowledge, each), "alder", "birch") <= high + 1e-9


@settings(max_examples=100)
@given(mixed_cases)
def test_30_no_completion_takes_the_points_of_a_leaf_out_of_their_range(case: Case) -> None:
    knowledge, given_facts = case
    ranges = {
        leaf.id: (leaf.low, leaf.high)
        for criterion in decided(knowledge, given_facts).criteria
        for leaf in criterion.leaves
    }
    for each in completions(knowledge, given_facts):
        for leaf, points in matrix(knowledge, each).points.items():
            assert ranges[leaf][0] - 1e-9 <= points <= ranges[leaf][1] + 1e-9


@settings(max_examples=100)
@given(mixed_cases)
def test_31_once_final_every_completion_has_the_same_winner(case: Case) -> None:
    knowledge, given_facts = case
    decision = decided(knowledge, given_facts)
    if decision.robustness.final:
        winner = decision.ranking[0].framework
        firsts = {ranked(knowledge, each)[0] for each in completions(knowledge, given_facts)}
        assert firsts == {winner}


@settings(max_examples=100)
@given(plain_cases())
def test_31_not_final_means_that_some_completion_overtakes_or_draws_level(case: Case) -> None:
    knowledge, given_facts = case
    built = matrix(knowledge, given_facts)
    first, *rivals = built.ranked(built.frameworks)
    least = min(
        lead(matrix(knowledge, each), first, rival)
        for each in completions(knowledge, given_facts)
        for rival in rivals
    )
    if abs(least) > 1e-9:
        findings = infer(knowledge, given_facts)
        assert final(knowledge, findings, built, (first, *rivals)) == (least > 0)


@settings(max_examples=100)
@given(cases(), st.data())
def test_32_the_order_of_the_answers_changes_nothing(case: Case, data: st.DataObject) -> None:
    knowledge, given_facts = case
    values = dict(data.draw(st.permutations([*given_facts.values.items()])))
    probes = tuple(data.draw(st.permutations(given_facts.probes)))
    other = given_facts.model_copy(update={"values": values, "probes": probes})
    assert decided(knowledge, other) == decided(knowledge, given_facts)


@settings(max_examples=40)
@given(st.data())
def test_32_nor_does_the_order_of_options_and_of_the_choices_in_each(data: st.DataObject) -> None:
    said = {
        "goal": ["product"],
        "targets": data.draw(st.lists(st.sampled_from(["server", "phone", "desktop"]), min_size=1)),
        "python": ["3.12"],
        "offline": ["true"],
    }

    def found(options: dict[str, list[str]]) -> Facts:
        words = [f"{name}={','.join(choices)}" for name, choices in options.items()]
        return facts({}).model_copy(
            update={"values": gather(SMALL, options=words, no_input=True).facts}
        )

    shuffled = {
        name: data.draw(st.permutations(said[name])) for name in data.draw(st.permutations([*said]))
    }
    assert decided(SMALL, found(shuffled)) == decided(SMALL, found(said))
