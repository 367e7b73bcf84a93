"""The evidence that a report cites, each item once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from advisor.model.conditions import Condition
from advisor.model.decision import Cell, Decision
from advisor.model.evidence import Evidence
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.report import CitedEvidence, RouteOption, Step, TargetRoutes, Warned
from advisor.model.truth import truth


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
    return tuple(citation(knowledge, facts, item) for item in knowledge.evidence if item.id in ids)


def citation(knowledge: Knowledge, facts: Facts, item: Evidence) -> CitedEvidence:
    """One piece of evidence, with its age on the day of the facts and what is installed here."""
    return CitedEvidence(
        id=item.id,
        claim=item.claim,
        grade=item.grade,
        observed=item.observed,
        review_by=item.review_by,
        stale=item.stale(facts.as_of),
        sources=item.sources,
        versions=item.versions,
        caveat=" ".join(_other_versions(knowledge, facts, item)),
        position=knowledge.positions.get(item.id, ""),
    )


def _other_versions(knowledge: Knowledge, facts: Facts, item: Evidence) -> Iterator[str]:
    """A sentence for each framework of which this machine surely has another version."""
    for framework, specifier in item.versions.items():
        fact = f"probe.installation.{framework}.version"
        if truth(Condition(fact=fact, version=specifier), facts) == "false":
            name = knowledge.framework_by_id[framework].name
            yield f"About {name} {specifier}; {facts.fact(fact).value} is installed here."


def _cells(decision: Decision) -> Iterator[Cell]:
    for criterion in decision.criteria:
        for leaf in criterion.leaves:
            yield from leaf.cells.values()


def _options(target: TargetRoutes) -> Iterator[RouteOption]:
    if target.best is not None:
        yield target.best
    yield from target.runners_up
    yield from target.from_others
