"""Grades and age set the width."""

from __future__ import annotations

from advisor.decision.grades import half_width, strongest
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import TODAY


def test_without_evidence_it_is_a_judgement(small_knowledge: Knowledge) -> None:
    assert strongest(()) == "judgement"
    assert half_width(small_knowledge.method, "judgement", (), TODAY, stale=False) == 0.20


def test_the_best_grade_counts(small_knowledge: Knowledge) -> None:
    vendor = small_knowledge.evidence[0]
    survey = vendor.model_copy(update={"grade": "survey"})
    assert strongest((survey, vendor)) == "vendor"
    assert strongest((survey,)) == "survey"


def test_stale_evidence_is_wider_by_a_year(small_knowledge: Knowledge) -> None:
    method, evidence = small_knowledge.method, (small_knowledge.evidence[0],)
    fresh = half_width(method, "vendor", evidence, TODAY, stale=False)
    assert half_width(method, "vendor", evidence, TODAY, stale=True) == (
        fresh + method.ageing.per_year
    )
