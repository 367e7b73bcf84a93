"""Answers become points."""

from __future__ import annotations

import pytest

from advisor.decision.points import BASE, point_shares
from advisor.inference.questions import question_findings
from advisor.model.decision import PointShare
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts, skipped


def shares(knowledge: Knowledge, given: Facts) -> dict[tuple[str, str], PointShare]:
    findings = Findings.model_construct(questions=question_findings(knowledge, given, given))
    return {(s.question, s.leaf): s for s in point_shares(knowledge, findings)}


def test_base_points_are_there_before_any_answer(small_knowledge: Knowledge) -> None:
    found = shares(small_knowledge, facts({}))
    assert found[BASE, "ease/first-model"].points == 2
    assert (BASE, "reach/phone") not in found


def test_an_answer_adds_its_points_exactly(small_knowledge: Knowledge) -> None:
    found = shares(small_knowledge, facts({"goal": "learning"}))
    share = found["goal", "ease/first-model"]
    assert (share.points, share.low, share.high) == (8, 8, 8)
    assert ("goal", "speed/training") not in found


def test_points_on_a_criterion_spread_over_its_leaves(small_knowledge: Knowledge) -> None:
    found = shares(small_knowledge, facts({"goal": "research"}))
    assert found["goal", "ease/first-model"].points == 1
    assert found["goal", "ease/continuity"].points == 1


def test_several_choices_add_up(small_knowledge: Knowledge) -> None:
    found = shares(small_knowledge, facts({"targets": ("server", "phone")}))
    assert found["targets", "reach/server"].points == 4
    assert found["targets", "reach/phone"].points == 4


def test_an_open_question_is_the_mean_within_its_range(small_knowledge: Knowledge) -> None:
    share = shares(small_knowledge, facts({}))["goal", "ease/first-model"]
    assert share.points == pytest.approx((1 + 0 + 8) / 3)
    assert (share.low, share.high) == (0, 8)


def test_a_skipped_question_adds_nothing(small_knowledge: Knowledge) -> None:
    given = skipped(facts({"targets": ("server",)}), "offline", "memory")
    assert not [key for key in shares(small_knowledge, given) if key[0] in ("offline", "memory")]
