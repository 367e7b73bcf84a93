"""The evidence that a report cites, each item once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from advisor.model.decision import Cell, Decision
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.report import CitedEvidence, RouteOption, Step, TargetRoutes, Warned


def cited_evidence(
    knowledge: Knowledge,
    facts: Facts,
    decision: Decision,
    routes: tuple[TargetRoutes, ...],
    steps: tuple[Step, ...],
    warned: tuple[Warned, ...],
    findings: Findings,
) -> tuple[CitedEvidence, ...]:
    """In the order of the rule base."""
    citing = chain(
        (cell.evidence for cell in _cells(decision)),
        (option.evidence for target in routes for option in _options(target)),
        (item.evidence for item in decision.excluded),
        (item.evidence for item in steps),
        (item.evidence for item in warned),
        (item.evidence for item in findings.needs),
    )
    ids = set(chain.from_iterable(citing))
    return tuple(
        CitedEvidence(
            id=item.id,
            claim=item.claim,
            grade=item.grade,
            observed=item.observed,
            review_by=item.review_by,
            stale=item.stale(facts.as_of),
            sources=item.sources,
            position=knowledge.positions.get(item.id, ""),
        )
        for item in knowledge.evidence
        if item.id in ids
    )


def _cells(decision: Decision) -> Iterator[Cell]:
    for criterion in decision.criteria:
        for leaf in criterion.leaves:
            yield from leaf.cells.values()


def _options(target: TargetRoutes) -> Iterator[RouteOption]:
    if target.best is not None:
        yield target.best
    yield from target.runners_up
    yield from target.from_others
