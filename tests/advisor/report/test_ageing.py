"""Evidence that is old, from later, or about other versions is named as a whole."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from advisor.advise import advise
from advisor.model.knowledge import Knowledge
from advisor.model.report import CitedEvidence
from advisor.report.ageing import evidence_warnings
from tests.advisor.knowing import TODAY, facts
from tests.advisor.report.made import EVIDENCE

FRESH = EVIDENCE.model_copy(update={"stale": False, "observed": date(2026, 11, 1)})


def item(name: str, **update: Any) -> CitedEvidence:
    return FRESH.model_copy(update={"id": name, **update})


def titles(*evidence: CitedEvidence, as_of: date = TODAY) -> list[str]:
    return [warned.title for warned in evidence_warnings(evidence, as_of)]


def test_fresh_evidence_is_no_warning() -> None:
    assert titles(item("a"), item("b")) == []
    assert titles() == []


def test_stale_evidence_is_counted_with_the_oldest() -> None:
    old = item("old", stale=True, review_by=date(2026, 3, 1))
    older = item("older", stale=True, review_by=date(2026, 2, 1))
    (warned,) = evidence_warnings((item("a"), old, older), TODAY)
    assert warned.title == (
        "2 of 3 pieces of evidence are past the review date, the oldest since 2026-02-01: values "
        "are less sure, and a must that rests on such evidence alone rules nobody out"
    )
    assert "The oldest is older, seen to hold on 2026-11-01." in warned.text
    assert warned.commands == ("advisor rules stale --as-of 2026-11-22",)


def test_evidence_from_after_the_day_is_counted() -> None:
    day = date(2026, 10, 31)
    (title,) = titles(item("a"), item("b", observed=day), as_of=day)
    assert title == (
        "1 of 2 pieces of evidence was seen only after 2026-10-31, the day of this report"
    )


def test_evidence_about_other_versions_is_named() -> None:
    (warned,) = evidence_warnings(
        (item("a", caveat="About Alder >=2; 1.9 is installed here."),), TODAY
    )
    assert warned.title == (
        "1 of 1 piece of evidence is about other versions than those installed here"
    )
    assert warned.text.endswith("for whoever installs those versions: a.")


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (TODAY, None),
        (date(2028, 1, 1), "past the review date"),
        (date(2026, 1, 1), "seen only after 2026-01-01"),
    ],
)
def test_a_report_says_it_first(small_knowledge: Knowledge, as_of: date, said: str | None) -> None:
    warned = advise(small_knowledge, facts({"targets": ("phone",)}, as_of=as_of)).warnings
    assert [said in item.title for item in warned[:1] if said] == [True] * (said is not None)
    assert (said is None) == (not any("of evidence" in item.title for item in warned))
