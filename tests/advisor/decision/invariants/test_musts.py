"""Invariants 27 to 29: musts only remove, never for lack of knowledge, and leave the order be."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.inference.infer import infer
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.invariants.decisions import decided
from tests.advisor.decision.invariants.rule_bases import Case, cases, changed, completed, musts
from tests.advisor.knowing import facts


def candidates(knowledge: Knowledge, given_facts: Facts) -> tuple[str, ...]:
    """Who is ranked, best first."""
    return tuple(item.framework for item in decided(knowledge, given_facts).ranking)


@settings(max_examples=50)
@given(cases(), st.data())
def test_27_one_must_more_never_adds_a_candidate(case: Case, data: st.DataObject) -> None:
    knowledge, given_facts = case
    extra = data.draw(musts("extra", [item.id for item in knowledge.frameworks]))
    more = changed(knowledge, requirements=(*knowledge.requirements, extra))
    before, after = candidates(knowledge, given_facts), candidates(more, given_facts)
    assert after == tuple(name for name in before if name in after)
    assert set(before) - set(after) <= {extra.framework}


@settings(max_examples=50)
@given(cases())
def test_28_the_winner_is_the_best_of_those_that_no_must_rules_out(case: Case) -> None:
    knowledge, given_facts = case
    everybody = candidates(changed(knowledge, requirements=()), given_facts)
    decision = decided(knowledge, given_facts)
    out = {item.framework for item in decision.excluded}
    left = tuple(name for name in everybody if name not in out)
    assert candidates(knowledge, given_facts) == left
    assert (decision.verdict.word == "no candidate") == (not left)
    scores = [item.score for item in decision.ranking]
    assert scores == sorted(scores, reverse=True)
    if left:
        alone = given_facts.model_copy(update={"candidates": left})
        assert decided(changed(knowledge, requirements=()), alone).ranking == decision.ranking


@settings(max_examples=50)
@given(cases(), st.data())
def test_29_who_is_ruled_out_is_so_whatever_else_is_learnt(case: Case, data: st.DataObject) -> None:
    """Were an open must to rule out, some completion would bring its framework back."""
    knowledge, given_facts = case
    out = {item.requirement for item in decided(knowledge, given_facts).excluded}
    full = data.draw(completed(knowledge, given_facts))
    assert out <= {item.requirement for item in decided(knowledge, full).excluded}


@settings(max_examples=50)
@given(cases())
def test_29_an_open_must_rules_nobody_out_and_is_named(case: Case) -> None:
    knowledge, given_facts = case
    findings = infer(knowledge, given_facts).requirements
    still_open = {item.requirement.id for item in findings if item.violated == "unknown"}
    decision = decided(knowledge, given_facts)
    assert still_open.isdisjoint(item.requirement for item in decision.excluded)
    named = {item.id for item in decision.unsettled if item.kind == "must"}
    ranked = {item.framework for item in decision.ranking}
    assert named == {
        item.requirement.id
        for item in findings
        if item.requirement.id in still_open and item.requirement.framework in ranked
    }


@settings(max_examples=50)
@given(cases())
def test_29_without_any_answer_nobody_is_ruled_out(case: Case) -> None:
    knowledge, _ = case
    assert decided(knowledge, facts({})).excluded == ()
