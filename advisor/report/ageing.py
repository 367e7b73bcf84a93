"""What to know about the evidence as a whole: its age, and the versions that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from advisor.model.report import CitedEvidence, Warned
from advisor.report.wording import counted, joined


def evidence_warnings(evidence: Sequence[CitedEvidence], as_of: date) -> tuple[Warned, ...]:
    """Evidence past its review date, not yet seen on the day, or about other versions."""
    return (
        *_past(evidence, as_of),
        *_later(evidence, as_of),
        *_elsewhere(evidence),
    )


def _past(evidence: Sequence[CitedEvidence], as_of: date) -> Iterator[Warned]:
    stale = [item for item in evidence if item.stale]
    if stale:
        oldest = min(stale, key=lambda item: item.review_by)
        yield Warned(
            title=f"{_share(stale, evidence, 'is', 'are')} past the review date, the oldest since "
            f"{oldest.review_by}: values are less sure, and a must that rests on such evidence "
            "alone rules nobody out",
            text=f"The oldest is {oldest.id}, seen to hold on {oldest.observed}.",
            commands=(f"advisor rules stale --as-of {as_of}",),
        )


def _later(evidence: Sequence[CitedEvidence], as_of: date) -> Iterator[Warned]:
    later = [item for item in evidence if item.observed > as_of]
    if later:
        newest = max(later, key=lambda item: item.observed)
        yield Warned(
            title=f"{_share(later, evidence, 'was', 'were')} seen only after {as_of}, the day of "
            "this report",
            text="The report counts it as if it had held then; on that day things may have stood "
            f"otherwise. The newest is {newest.id}, seen on {newest.observed}.",
        )


def _elsewhere(evidence: Sequence[CitedEvidence]) -> Iterator[Warned]:
    elsewhere = [item for item in evidence if item.caveat]
    if elsewhere:
        yield Warned(
            title=f"{_share(elsewhere, evidence, 'is', 'are')} about other versions than those "
            "installed here",
            text="It counts all the same, for whoever installs those versions: "
            f"{joined([item.id for item in elsewhere])}.",
        )


def _share(
    some: Sequence[CitedEvidence], evidence: Sequence[CitedEvidence], one: str, several: str
) -> str:
    """'1 of 118 pieces of evidence is' or '7 of 118 pieces of evidence are'."""
    verb = one if len(some) == 1 else several
    return f"{len(some)} of {counted(len(evidence), 'piece')} of evidence {verb}"
