"""Musts: who is ruled out, whose musts are open, and what would have to give."""

from __future__ import annotations

from advisor.decision.matrix import Matrix
from advisor.model.decision import Excluded, OpenMust
from advisor.model.findings import Findings, RequirementFinding
from advisor.model.knowledge import Knowledge


def excluded(knowledge: Knowledge, findings: Findings, matrix: Matrix) -> tuple[Excluded, ...]:
    """One entry per violated must of a candidate; stale evidence rules nobody out."""
    return tuple(
        _excluded(knowledge, finding, matrix)
        for finding in findings.requirements
        if finding.violated == "true"
        and not finding.stale
        and finding.requirement.framework in matrix.frameworks
    )


def _excluded(knowledge: Knowledge, finding: RequirementFinding, matrix: Matrix) -> Excluded:
    must = finding.requirement
    return Excluded(
        framework=must.framework,
        requirement=must.id,
        title=must.title,
        because=must.because,
        mitigation=must.mitigation,
        evidence=must.evidence,
        would_have_scored=matrix.score(must.framework),
        position=knowledge.positions.get(must.id, ""),
    )


def feasible(matrix: Matrix, ruled_out: tuple[Excluded, ...]) -> tuple[str, ...]:
    """The candidates that no must rules out."""
    out = {item.framework for item in ruled_out}
    return tuple(name for name in matrix.frameworks if name not in out)


def open_musts(findings: Findings) -> tuple[OpenMust, ...]:
    """Musts that nobody could judge."""
    return tuple(
        OpenMust(
            framework=finding.requirement.framework,
            requirement=finding.requirement.id,
            title=finding.requirement.title,
            because=finding.requirement.because,
            missing=finding.missing,
        )
        for finding in findings.requirements
        if finding.violated == "unknown" and not finding.stale
    )


def smallest_relaxation(ruled_out: tuple[Excluded, ...]) -> tuple[str, ...]:
    """The fewest musts of one framework whose removal gives a candidate; the best of equals."""
    by_framework: dict[str, list[Excluded]] = {}
    for item in ruled_out:
        by_framework.setdefault(item.framework, []).append(item)
    if not by_framework:
        return ()
    fewest = min(
        by_framework.values(),
        key=lambda items: (len(items), -items[0].would_have_scored),
    )
    return tuple(item.requirement for item in fewest)
