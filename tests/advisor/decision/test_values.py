"""Levels, and the ranges that evidence leaves open."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.decision.values import Appraisal
from advisor.inference.ratings import rating_findings
from advisor.inference.routes import path_findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import TODAY, facts

PHONES = ("alder-runs-on-phones",)


def test_fresh_vendor_evidence_is_narrow(small_knowledge: Knowledge) -> None:
    cell = Appraisal(small_knowledge, TODAY).graded(0.5, "why", PHONES, None)
    assert (cell.low, cell.high, cell.grade) == (0.45, 0.55, "vendor")
    assert not cell.stale


def test_old_evidence_widens_with_every_year(small_knowledge: Knowledge) -> None:
    widths = []
    for year in (2026, 2027, 2028, 2029, 2050):
        cell = Appraisal(small_knowledge, date(year, 11, 22)).graded(0.5, "why", PHONES, None)
        widths.append(cell.high - cell.value)
    assert widths == sorted(widths)
    assert widths[0] == pytest.approx(0.05)
    assert widths[-1] == pytest.approx(small_knowledge.method.ageing.cap)


def test_evidence_past_its_review_date_is_stale(small_knowledge: Knowledge) -> None:
    assert Appraisal(small_knowledge, date(2027, 10, 2)).graded(0.5, "why", PHONES, None).stale


def test_a_value_never_leaves_the_scale(small_knowledge: Knowledge) -> None:
    cell = Appraisal(small_knowledge, TODAY).graded(0.95, "why", (), None)
    assert cell.high == 1.0


def test_an_undetermined_rating_spans_every_possible_one(small_knowledge: Knowledge) -> None:
    finding = next(
        item
        for item in rating_findings(small_knowledge, facts({}))
        if (item.leaf, item.framework) == ("ease/continuity", "alder")
    )
    cell = Appraisal(small_knowledge, TODAY).rated(finding)
    assert (cell.low, cell.high) == (0.0, 1.0)
    assert cell.missing == ("answer.present",)


def test_the_best_route_sets_the_value(small_knowledge: Knowledge) -> None:
    leaf = small_knowledge.leaves["reach/phone"]
    paths = path_findings(small_knowledge, facts({}))
    alder = Appraisal(small_knowledge, TODAY).routed(leaf, "alder", paths)
    birch = Appraisal(small_knowledge, TODAY).routed(leaf, "birch", paths)
    assert (alder.value, alder.basis) == (0.9, "route")
    assert birch.value == 0.4
    assert "Sapling" in alder.because


def test_no_route_is_worth_nothing(small_knowledge: Knowledge) -> None:
    leaf = small_knowledge.leaves["reach/phone"]
    assert Appraisal(small_knowledge, TODAY).routed(leaf, "alder", ()).value == 0.0


def test_a_range_over_several_routes_is_stale_once_all_of_them_are(
    small_knowledge: Knowledge,
) -> None:
    leaf = small_knowledge.leaves["reach/phone"]
    first = path_findings(small_knowledge, facts({}))[0]
    assert (first.target, first.path.evidence) == ("phone", PHONES)
    sure = first.model_copy(update={"level": 0.5})
    open_ = first.model_copy(update={"certain": False, "missing": ("answer.memory",)})
    judged = first.path.model_copy(update={"evidence": (), "grade": "judgement"})
    for other, stale in ((sure, True), (sure.model_copy(update={"path": judged}), True)):
        cell = Appraisal(small_knowledge, date(2027, 10, 2)).routed(leaf, "alder", (other, open_))
        assert cell.missing == ("answer.memory",)
        assert cell.stale is stale
        fresh = Appraisal(small_knowledge, TODAY).routed(leaf, "alder", (other, open_))
        assert not fresh.stale
