"""The parts that are timed, on a problem small enough for a test."""

from __future__ import annotations

import pytest

from advisor.model.knowledge import Knowledge
from benchmarks import decision_speed
from benchmarks.decision_speed import Cost, costs, import_ms, prepare, row
from benchmarks.problem import random_problem


def test_every_repeat_begins_anew(real_knowledge: Knowledge) -> None:
    problem = random_problem(real_knowledge.method, leaves=5, questions=2)
    one, other = prepare(problem), prepare(problem)
    assert one == other
    assert one.problem.knowledge is not other.problem.knowledge


def test_limits_hold_for_sums(real_knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision_speed, "DRAWS", 100)
    problem = random_problem(real_knowledge.method, leaves=5, questions=2)
    closed, flipped, both, drawn, imported = costs(problem, 1, 7.0)
    assert both.median_ms == closed.median_ms + flipped.median_ms
    assert imported.median_ms == drawn.median_ms + 7.0
    assert [item.limit_ms for item in (both, imported)] == [20, 300]


def test_a_row_says_whether_the_limit_is_kept() -> None:
    assert row("p", Cost("x", 1.25)) == ("p", "x", "1.2", "", "")
    assert row("p", Cost("x", 19.9, 20))[-1] == "yes"
    assert row("p", Cost("x", 20.0, 20))[-1] == "no"


def test_what_is_imported_costs_something() -> None:
    assert import_ms("sum(range(5_000_000))", 1) > 0
