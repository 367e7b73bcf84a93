"""Levels, and the ranges that evidence leaves open."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.decision.values import graded_cell, half_width, rated_cell, route_cell, strongest
from advisor.inference.ratings import rating_findings
from advisor.inference.routes import path_findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import TODAY, facts

PHONES = ("alder-runs-on-phones",)


def test_fresh_vendor_evidence_is_narrow(small_knowledge: Knowledge) -> None:
    cell = graded_cell(small_knowledge, TODAY, 0.5, "why", PHONES, None)
    assert (cell.low, cell.high, cell.grade) == (0.45, 0.55, "vendor")
    assert not cell.stale


def test_old_evidence_widens_with_every_year(small_knowledge: Knowledge) -> None:
    widths = []
    for year in (2026, 2027, 2028, 2029, 2050):
        cell = graded_cell(small_knowledge, date(year, 11, 22), 0.5, "why", PHONES, None)
        widths.append(cell.high - cell.value)
    assert widths == sorted(widths)
    assert widths[0] == pytest.approx(0.05)
    assert widths[-1] == pytest.approx(small_knowledge.method.ageing.cap)


def test_evidence_past_its_review_date_is_stale(small_knowledge: Knowledge) -> None:
    assert graded_cell(small_knowledge, date(2027, 10, 2), 0.5, "why", PHONES, None).stale


def test_without_evidence_it_is_a_judgement(small_knowledge: Knowledge) -> None:
    assert strongest(()) == "judgement"
    method = small_knowledge.method
    assert half_width(method, "judgement", (), TODAY, stale=False) == 0.20


def test_a_value_never_leaves_the_scale(small_knowledge: Knowledge) -> None:
    cell = graded_cell(small_knowledge, TODAY, 0.95, "why", (), None)
    assert cell.high == 1.0


def test_an_undetermined_rating_spans_every_possible_one(small_knowledge: Knowledge) -> None:
    finding = next(
        item
        for item in rating_findings(small_knowledge, facts({}))
        if (item.leaf, item.framework) == ("ease/continuity", "alder")
    )
    cell = rated_cell(small_knowledge, TODAY, finding)
    assert (cell.low, cell.high) == (0.0, 1.0)
    assert cell.missing == ("answer.present",)


def test_the_best_route_sets_the_value(small_knowledge: Knowledge) -> None:
    leaf = small_knowledge.leaves["reach/phone"]
    paths = path_findings(small_knowledge, facts({}))
    alder = route_cell(small_knowledge, TODAY, leaf, "alder", paths)
    birch = route_cell(small_knowledge, TODAY, leaf, "birch", paths)
    assert (alder.value, alder.basis) == (0.9, "route")
    assert birch.value == 0.4
    assert "Sapling" in alder.because


def test_no_route_is_worth_nothing(small_knowledge: Knowledge) -> None:
    leaf = small_knowledge.leaves["reach/phone"]
    assert route_cell(small_knowledge, TODAY, leaf, "alder", ()).value == 0.0
