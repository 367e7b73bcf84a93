"""Evidence is stale from the day after its review date."""

from __future__ import annotations

from datetime import date

from advisor.model.knowledge import Knowledge


def test_the_review_date_itself_is_in_time(small_knowledge: Knowledge) -> None:
    evidence = small_knowledge.evidence[0]
    assert evidence.review_by == date(2027, 10, 1)
    assert not evidence.stale(date(2027, 10, 1))
    assert evidence.stale(date(2027, 10, 2))
