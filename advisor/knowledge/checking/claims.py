"""Whether evidence can carry its grade, and whether a judged claim rests on any."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.knowledge.checking.conditions import check_specifier
from advisor.knowledge.checking.names import Finding, Names, unknown
from advisor.knowledge.reading.document import Path
from advisor.model.evidence import Evidence, Grade, SourceKind
from advisor.model.myths import Myth

CARRYING: dict[Grade, tuple[SourceKind, ...]] = {
    "vendor": ("vendor-docs", "release-notes", "package-index", "source-code", "issue"),
    "source-code": ("source-code",),
    "survey": ("survey",),
}
"""The kinds of source of which such a claim needs one; others need any, judgements none."""

UNGROUNDED = ("opinion", "unverified")
"""The verdicts that nothing can or does support."""


def check_evidence(evidence: Evidence, names: Names, path: Path) -> Iterator[Finding]:
    """Versions of frameworks, dates in their order, and sources that fit the grade."""
    place = (*path, "versions")
    yield from unknown(evidence.versions, names.frameworks, "framework", place)
    for framework, specifier in evidence.versions.items():
        yield from check_specifier(specifier, (*place, framework))
    if evidence.review_by <= evidence.observed:
        message = f"the review date is not after {evidence.observed}, when it was seen"
        yield "E304", message, (*path, "review_by")
    yield from _graded(evidence, path)


def _graded(evidence: Evidence, path: Path) -> Iterator[Finding]:
    grade, kinds = evidence.grade, {source.kind for source in evidence.sources}
    if grade == "measured":
        message = "only a probe on the user's machine is 'measured'; an own run is 'independent'"
        yield "E306", message, (*path, "grade")
        return
    wanted = CARRYING.get(grade)
    if wanted is None and not kinds and grade != "judgement":
        yield "E305", f"a claim graded {grade!r} needs a source", (*path, "sources")
    elif wanted is not None and kinds.isdisjoint(wanted):
        message = f"a claim graded {grade!r} needs a source of kind {' or '.join(wanted)}"
        yield "E305", message, (*path, "sources")


def check_myth(myth: Myth, names: Names, path: Path) -> Iterator[Finding]:
    """A topic that is a criterion, evidence for a verdict that needs it, and none from later."""
    topics = [name for name in names.weighted if name not in names.leaves]
    yield from unknown((myth.topic,), topics, "criterion", (*path, "topic"))
    if not myth.evidence and myth.verdict not in UNGROUNDED:
        yield "M801", f"the verdict {myth.verdict!r} needs evidence", (*path, "verdict")
    for item in myth.evidence:
        seen = names.evidence[item].observed if item in names.evidence else myth.judged
        if seen > myth.judged:
            message = f"judged on {myth.judged}, before {item!r} was seen ({seen})"
            yield "M802", message, (*path, "judged")
