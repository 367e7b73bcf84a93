"""A must: its condition test by test, what came of it, and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from advisor.model.explanation import Explanation
from advisor.model.rules import Requirement
from advisor.model.truth import truth
from advisor.report.explanation.conditions import judged
from advisor.report.explanation.ground import Ground
from advisor.report.wording import ended

Outcome = Literal["rules out", "no candidate", "stale", "open", "satisfied"]


def explain_requirement(ground: Ground, item_id: str) -> Explanation:
    """Ruled out, not applied, open or satisfied, with the evidence and its dates."""
    must = next(item for item in ground.knowledge.requirements if item.id == item_id)
    return ground.explained("requirement", must.id, must.title).model_copy(
        update={
            "meaning": must.because,
            "statements": (*_told(ground, must), *_way_out(must)),
            "conditions": (
                judged(
                    ground, f"Rules out {ground.name(must.framework)} where", must.violated_when
                ),
            ),
            "evidence": ground.evidence(must.evidence),
            "see": (must.framework,),
        }
    )


def outcome(ground: Ground, must: Requirement) -> Outcome:
    """What came of a must in the report; stale evidence neither rules out nor leaves open."""
    if any(item.requirement == must.id for item in ground.report.excluded):
        return "rules out"
    if must.framework not in ground.scores:
        return "no candidate"
    holds = truth(must.violated_when, ground.facts)
    if holds == "false":
        return "satisfied"
    stale = all(item.stale for item in ground.evidence(must.evidence))
    return "stale" if holds == "true" or stale else "open"


def _told(ground: Ground, must: Requirement) -> Iterator[str]:
    name = ground.name(must.framework)
    match outcome(ground, must):
        case "rules out":
            would = f"it would have scored {ground.scores[must.framework]:.1f} of 100"
            yield f"{name} is ruled out by it; {would}."
        case "no candidate":
            yield f"{name} is not among the candidates."
        case "stale":
            yield "It rules nobody out: its evidence is past its review date."
        case "open":
            yield f"Open: if its condition holds, {name} is ruled out."
            for item in ground.report.unknown:
                if item.id == must.id and item.settle:
                    yield f"To check: {item.settle}"
        case "satisfied":
            yield f"Satisfied: {name} is not ruled out by it."


def _way_out(must: Requirement) -> Iterator[str]:
    if must.mitigation is not None:
        yield f"Way out ({must.mitigation.effort} effort): {ended(must.mitigation.text)}"
