"""Which musts are violated, and which nobody could judge."""

from __future__ import annotations

from datetime import date

from advisor.model.facts import Facts
from advisor.model.findings import RequirementFinding
from advisor.model.knowledge import Knowledge
from advisor.model.rules import Requirement
from advisor.model.truth import missing, truth


def requirement_findings(knowledge: Knowledge, facts: Facts) -> tuple[RequirementFinding, ...]:
    """The requirements that are violated or undetermined."""
    found: list[RequirementFinding] = []
    for requirement in knowledge.requirements:
        violated = truth(requirement.violated_when, facts)
        if violated in ("true", "unknown"):
            found.append(
                RequirementFinding(
                    requirement=requirement,
                    violated=violated,
                    stale=is_stale(requirement, knowledge, facts.as_of),
                    missing=missing(requirement.violated_when, facts),
                )
            )
    return tuple(found)


def is_stale(requirement: Requirement, knowledge: Knowledge, as_of: date) -> bool:
    """Whether all of a requirement's evidence is past its review date."""
    return all(knowledge.evidence_by_id[item].stale(as_of) for item in requirement.evidence)
