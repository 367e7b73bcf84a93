"""Independent oracles: two libraries of decision analysis, and brute force.

The libraries need Python 3.11; where they are not installed their tests are left out.
"""

from __future__ import annotations

from itertools import product
from math import sqrt
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.decision.bounds import least_lead, weight_factor
from advisor.decision.matrix import build_matrix
from advisor.decision.screen import excluded, feasible
from advisor.flips import other_answers
from advisor.inference.infer import infer
from advisor.model.facts import known
from advisor.model.questions import Question
from advisor.model.record import Value
from tests.advisor.decision.invariants.analysis import TINY
from tests.advisor.decision.invariants.decisions import decided
from tests.advisor.decision.invariants.rule_bases import Case, cases
from tests.advisor.decision.problems import METHOD, Problem, problems

NOT_HERE = "the oracle libraries are not installed"


def values(problem: Problem) -> list[list[float]]:
    """One row per framework, one column per leaf."""
    rows = problem.matrix.rows.values()
    return [[row[name].value for row in rows] for name in problem.matrix.frameworks]


def weights(problem: Problem) -> list[float]:
    """One per leaf; their sum is 1."""
    points = problem.matrix.points
    return [points[leaf] / problem.matrix.total for leaf in problem.matrix.rows]


def assert_same(problem: Problem, scores: Any, ranks: Any) -> None:
    """The other's scores are ours, and so are its ranks, 1 for the best, but for ties."""
    names = problem.matrix.frameworks
    ours = {name: problem.matrix.score(name) / 100 for name in names}
    assert dict(zip(names, scores, strict=True)) == pytest.approx(ours, abs=TINY)
    gaps = [abs(ours[one] - ours[other]) for one in names for other in names if one != other]
    if min(gaps) > 1e-9:
        theirs = dict(zip(names, ranks, strict=True))
        assert tuple(sorted(names, key=theirs.__getitem__)) == problem.ranked


@settings(max_examples=40)
@given(problems())
def test_scikit_criteria_agrees(problem: Problem) -> None:
    """Its weighted sum model, which takes the points as they are and normalises them."""
    skcriteria = pytest.importorskip("skcriteria", reason=NOT_HERE)
    simple = pytest.importorskip("skcriteria.agg.simple", reason=NOT_HERE)
    scalers = pytest.importorskip("skcriteria.preprocessing.scalers", reason=NOT_HERE)
    points = [problem.matrix.points[leaf] for leaf in problem.matrix.rows]
    given_matrix = skcriteria.mkdm(
        values(problem),
        objectives=[max] * len(points),
        weights=points,
        alternatives=problem.matrix.frameworks,
    )
    normalised = scalers.SumScaler(target="weights").transform(given_matrix)
    result = simple.WeightedSumModel().evaluate(normalised)
    assert_same(problem, result.e_.score, result.rank_)


@settings(max_examples=100)
@given(problems())
def test_the_weighted_sum_model_of_pymcdm_agrees(problem: Problem) -> None:
    methods = pytest.importorskip("pymcdm.methods", reason=NOT_HERE)
    model = methods.WSM(normalization_function=lambda column, cost: column)
    rows, shares = values(problem), weights(problem)
    scores = model(rows, shares, [1] * len(shares), validation=False)
    assert_same(problem, scores, model.rank(scores))


@settings(max_examples=100)
@given(problems(), st.data())
def test_spotis_of_pymcdm_agrees_on_raw_units(problem: Problem, data: st.DataObject) -> None:
    """Every leaf in a unit of its own with fixed bounds, some of them costs: less is better."""
    methods = pytest.importorskip("pymcdm.methods", reason=NOT_HERE)
    shares = weights(problem)
    lows = [data.draw(st.floats(-100, 100)) for _ in shares]
    spans = [data.draw(st.floats(0.1, 100)) for _ in shares]
    types = [data.draw(st.sampled_from([1, -1])) for _ in shares]
    raw = [
        [
            low + span * (value if kind == 1 else 1 - value)
            for value, low, span, kind in zip(row, lows, spans, types, strict=True)
        ]
        for row in values(problem)
    ]
    bounds = [[low, low + span] for low, span in zip(lows, spans, strict=True)]
    model = methods.SPOTIS(bounds)
    distances = model(raw, shares, types, validation=False)
    assert_same(problem, 1 - distances, model.rank(distances))


def leads(problem: Problem, rival: str, factor: float) -> list[float]:
    """The leader's lead with the points of each criterion times the factor or divided by it."""
    first = problem.ranked[0]
    gains = [item.points * (item.values[first] - item.values[rival]) for item in problem.scores]
    corners = product((1 / factor, factor), repeat=len(gains))
    return [sum(map(float.__mul__, gains, corner)) for corner in corners]


@given(problems())
def test_the_weight_factor_is_where_the_first_vertex_flips(problem: Problem) -> None:
    first, *rivals = problem.ranked
    factor = weight_factor(problem.scores, first, rivals)
    if factor is None:
        assert all(min(leads(problem, rival, 1000.0)) >= -1e-9 for rival in rivals)
    else:
        assume(factor < 1000)
        assert min(min(leads(problem, rival, factor)) for rival in rivals) == pytest.approx(
            0, abs=1e-9
        )
        over = min(min(leads(problem, rival, 1.01 * factor)) for rival in rivals)
        assert over < 0


@settings(max_examples=50)
@given(problems(frameworks=2, shape=(1, 2)))
def test_the_least_lead_is_that_of_the_worst_vertex(problem: Problem) -> None:
    """Points and both values of every leaf at either end of their ranges: 512 vertices."""
    first, second = problem.ranked
    halo = 2 * sqrt(6) * METHOD.halo
    ends = []
    for leaf in problem.leaves:
        one, other = leaf.cells[first], leaf.cells[second]
        points = (leaf.low / METHOD.weight_factor, leaf.high * METHOD.weight_factor)
        ends.extend((points, (one.low, one.high), (other.low, other.high)))
    worst = min(
        sum(
            vertex[at] * (vertex[at + 1] - vertex[at + 2] - halo) for at in range(0, len(vertex), 3)
        )
        for vertex in product(*ends)
    )
    assert least_lead(problem.scores, first, second, METHOD) == pytest.approx(worst, abs=1e-9)


def steps(question: Question, value: Value | None) -> list[Value]:
    """The answers that differ from the value by one choice."""
    ids = [choice.id for choice in question.choices]
    if question.type == "multi":
        chosen = set(value) if isinstance(value, tuple) else set()
        toggled = [chosen ^ {name} for name in ids]
        return [tuple(name for name in ids if name in some) for some in toggled if some]
    options: list[Value] = [True, False] if question.type == "bool" else [*ids]
    return [option for option in options if option != value]


@settings(max_examples=60)
@given(cases())
def test_flips_are_what_trying_every_other_answer_gives(case: Case) -> None:
    knowledge, given_facts = case
    decision = decided(knowledge, given_facts)
    assume(decision.ranking)
    findings = infer(knowledge, given_facts)
    found = {
        (item.question, item.instead): item
        for item in other_answers(knowledge, given_facts, findings)
    }
    flips = {(item.question, item.instead): item.framework for item in decision.robustness.flips}
    first, *others = (item.framework for item in decision.ranking)
    tried = set()
    for finding in findings.questions:
        question = knowledge.question_by_id[finding.question]
        if finding.state == "skipped" or (finding.state == "open" and not finding.sure):
            continue
        for value in steps(question, given_facts.fact(question.fact).value):
            values = {**given_facts.values, question.fact: known(value, "answer", "test")}
            other = given_facts.model_copy(update={"values": values})
            again = infer(knowledge, other)
            matrix = build_matrix(knowledge, other, again)
            ranked = matrix.ranked(feasible(matrix, excluded(knowledge, again, matrix)))
            key = (question.id, value if isinstance(value, tuple) else (str(value).lower(),))
            tried.add(key)
            winner = ranked[0] if ranked else None
            assert found[key].framework == winner
            if others:
                lead = matrix.score(first) - matrix.score(others[0])
                assert found[key].lead == pytest.approx(lead, abs=1e-9)
            expected = winner if winner not in (None, first) else None
            assert flips.get(key) == expected
    assert set(found) == tried
