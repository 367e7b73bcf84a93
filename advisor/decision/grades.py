"""How wide a range evidence leaves: by its grade, and by its age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor.model.evidence import Evidence, Grade
from advisor.model.method import Method

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
CITABLE: tuple[Grade, ...] = ("vendor", "source-code", "independent", "survey", "judgement")
"""The grades that evidence in files can have, strongest first."""


def strongest(evidence: Sequence[Evidence]) -> Grade:
    """The best grade among the evidence; without any it is a judgement."""
    grades = {item.grade for item in evidence}
    return next((grade for grade in CITABLE if grade in grades), "judgement")


def half_width(
    method: Method, grade: Grade, evidence: Sequence[Evidence], as_of: date, *, stale: bool
) -> float:
    """Half-width by grade, widened by the age of the newest evidence, up to the cap."""
    width = method.grades[grade]
    if evidence:
        age_days = (as_of - max(item.observed for item in evidence)).days
        old_days = age_days - method.ageing.fresh_months * DAYS_PER_MONTH
        width += method.ageing.per_year * max(0.0, old_days / DAYS_PER_YEAR)
    if stale:
        width += method.ageing.per_year
    return min(width, max(method.ageing.cap, method.grades[grade]))
