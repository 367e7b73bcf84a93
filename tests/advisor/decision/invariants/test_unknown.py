"""Invariants 21 and 22: what is not known is a range, and learning it only narrows the range."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.decision.bounds import least_lead, score_range
from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.values import unknown_cell
from advisor.inference.infer import infer
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from tests.advisor.decision.invariants.decisions import decided
from tests.advisor.decision.invariants.rule_bases import (
    Case,
    answers,
    cases,
    changed,
    levels,
    replies,
)
from tests.advisor.decision.problems import METHOD, SMALL, Problem, cell, problems
from tests.advisor.knowing import measured


def matrix(knowledge: Knowledge, given_facts: Facts) -> Matrix:
    return build_matrix(knowledge, given_facts, infer(knowledge, given_facts))


def ranges(problem: Problem) -> dict[str, tuple[float, float]]:
    return {name: score_range(problem.leaves, name) for name in problem.matrix.frameworks}


def assert_narrower(after: Problem, before: Problem) -> None:
    """Ranges of scores lie within the earlier ones, and least leads are no smaller."""
    earlier = ranges(before)
    for name, (low, high) in ranges(after).items():
        assert earlier[name][0] <= low
        assert high <= earlier[name][1]
        assert earlier[name][0] <= after.matrix.score(name) <= earlier[name][1]
        for rival in set(earlier) - {name}:
            least = least_lead(before.scores, name, rival, METHOD)
            assert least_lead(after.scores, name, rival, METHOD) >= least


@given(problems(), st.data())
def test_21_any_value_in_place_of_an_unknown_one_stays_inside_the_bounds(
    problem: Problem, data: st.DataObject
) -> None:
    places = [(leaf, name) for leaf, row in problem.matrix.rows.items() for name in row]
    learnt = problem
    for leaf, name in data.draw(st.lists(st.sampled_from(places), min_size=1, unique=True)):
        value, width = data.draw(st.floats(0, 1)), data.draw(st.floats(0, 1))
        problem = problem.with_cell(leaf, name, unknown_cell(METHOD, "nobody knows"))
        learnt = learnt.with_cell(leaf, name, cell(value, width))
    assert_narrower(learnt, problem)


@settings(max_examples=80)
@given(cases(), st.data())
def test_21_an_answer_narrows_every_value(case: Case, data: st.DataObject) -> None:
    """Unless it says that this machine does not train, which takes its times away again."""
    knowledge, given_facts = case
    still_open = [item for item in knowledge.questions if item.fact not in given_facts.values]
    assume(still_open)
    question = data.draw(st.sampled_from(still_open))
    answer = known(data.draw(st.sampled_from(replies(question))), "answer", "test")
    values = {**given_facts.values, question.fact: answer}
    before = matrix(knowledge, given_facts)
    after = matrix(knowledge, given_facts.model_copy(update={"values": values}))
    for leaf, row in before.rows.items():
        for name, old in row.items():
            new = after.rows[leaf][name]
            if (old.basis, new.basis) != ("measured", "unknown"):
                assert old.low <= new.low <= new.value <= new.high <= old.high


@settings(max_examples=60)
@given(cases(), st.data())
def test_21_a_rating_in_place_of_an_unknown_one_stays_inside_the_bounds(
    case: Case, data: st.DataObject
) -> None:
    knowledge, given_facts = case
    frameworks = tuple(
        framework.model_copy(
            update={
                "ratings": tuple(
                    rating.model_copy(update={"level": data.draw(levels)})
                    if rating.level == "unknown"
                    else rating
                    for rating in framework.ratings
                )
            }
        )
        for framework in knowledge.frameworks
    )
    before = decided(knowledge, given_facts)
    after = decided(changed(knowledge, frameworks=frameworks), given_facts)
    earlier = {item.framework: item for item in before.ranking}
    for item in after.ranking:
        assert earlier[item.framework].low <= item.low
        assert item.low <= item.score <= item.high
        assert item.high <= earlier[item.framework].high


@settings(max_examples=60)
@given(answers(SMALL), st.floats(0.001, 1), st.floats(0.001, 1))
def test_21_measuring_stays_inside_the_bounds(
    given_facts: Facts, alder: float, birch: float
) -> None:
    probes = (measured("alder", alder), measured("birch", birch))
    before = decided(SMALL, given_facts.model_copy(update={"probes": ()}))
    after = decided(SMALL, given_facts.model_copy(update={"probes": probes}))
    earlier = {item.framework: item for item in before.ranking}
    for item in after.ranking:
        assert earlier[item.framework].low <= item.low
        assert item.high <= earlier[item.framework].high


@given(problems(), st.floats(0, 0.5), st.data())
def test_22_unknown_in_place_of_the_neutral_value_moves_no_score_and_only_widens(
    problem: Problem, width: float, data: st.DataObject
) -> None:
    leaf = data.draw(st.sampled_from(sorted(problem.matrix.rows)))
    name = data.draw(st.sampled_from(problem.matrix.frameworks))
    neutral = problem.with_cell(leaf, name, cell(METHOD.neutral, width))
    unknown = problem.with_cell(leaf, name, unknown_cell(METHOD, "nobody knows"))
    for each in problem.matrix.frameworks:
        assert unknown.matrix.score(each) == neutral.matrix.score(each)
    assert_narrower(neutral, unknown)


@settings(max_examples=40)
@given(answers(SMALL))
def test_22_a_neutral_rating_made_unknown_moves_no_score_and_only_widens(
    given_facts: Facts,
) -> None:
    def rated(level: float | str) -> dict[str, tuple[float, float, float]]:
        alder, birch = SMALL.frameworks
        first, *others = alder.ratings
        assert first.leaf == "ease/first-model"
        ratings = (first.model_copy(update={"level": level}), *others)
        frameworks = (alder.model_copy(update={"ratings": ratings}), birch)
        decision = decided(changed(SMALL, frameworks=frameworks), given_facts)
        return {item.framework: (item.low, item.score, item.high) for item in decision.ranking}

    neutral, unknown = rated(METHOD.neutral), rated("unknown")
    for name, (low, score, high) in neutral.items():
        wide_low, same_score, wide_high = unknown[name]
        assert same_score == score
        assert wide_low <= low
        assert wide_high >= high
