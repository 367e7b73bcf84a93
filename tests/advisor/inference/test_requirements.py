"""Requirements are found when violated or open, and know whether their evidence is stale."""

from __future__ import annotations

from datetime import date

from advisor.inference.requirements import requirement_findings
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import facts


def test_violated_open_and_satisfied(small_knowledge: Knowledge) -> None:
    (violated,) = requirement_findings(small_knowledge, facts({"python": "3.10"}))
    assert (violated.violated, violated.missing) == ("true", ())
    (still_open,) = requirement_findings(small_knowledge, facts({}))
    assert (still_open.violated, still_open.missing) == ("unknown", ("answer.python",))
    assert requirement_findings(small_knowledge, facts({"python": "any"})) == ()


def test_evidence_past_its_review_date_is_stale(small_knowledge: Knowledge) -> None:
    fresh = facts({"python": "3.10"}, as_of=date(2027, 10, 1))
    stale = facts({"python": "3.10"}, as_of=date(2027, 10, 2))
    assert [item.stale for item in requirement_findings(small_knowledge, fresh)] == [False]
    assert [item.stale for item in requirement_findings(small_knowledge, stale)] == [True]


def test_moved_past_every_review_date_no_must_excludes(real_knowledge: Knowledge) -> None:
    given = facts(
        {"train-os": "windows", "accelerator": "nvidia", "python": "3.14"}, as_of=date(2040, 1, 1)
    )
    assert all(item.stale for item in requirement_findings(real_knowledge, given))
