"""What to know before following the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.decision import Decision
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ON_PROCESSOR, Measurement, ProbeResult
from advisor.model.report import Warned
from advisor.report.packs import patches
from advisor.report.steps import concerns
from advisor.report.wording import doubts

BAD = ("crashed", "failed", "timed_out")


def warnings(
    knowledge: Knowledge, facts: Facts, findings: Findings, decision: Decision
) -> tuple[Warned, ...]:
    """Weak spots, noise, failed probes, stale musts and patches; then systems one may meet."""
    first = decision.ranking[0].framework if decision.ranking else None
    return (
        *_weak_spots(knowledge, decision, first),
        *_probes(knowledge, facts),
        *_on_processor(facts),
        *_stale(findings),
        *patches(knowledge),
        *_advice(findings, first),
    )


def _weak_spots(knowledge: Knowledge, decision: Decision, first: str | None) -> Iterator[Warned]:
    """Leaves that weigh as much as a decisive answer and on which the first candidate is weak."""
    decisive, limit = knowledge.method.points["decisive"], knowledge.method.weak_spot
    for criterion in decision.criteria:
        for leaf in criterion.leaves:
            if first is None or leaf.points < decisive or leaf.cells[first].value >= limit:
                continue
            cell, name = leaf.cells[first], knowledge.framework_by_id[first].name
            yield Warned(
                title=f"{name} is weak on {leaf.name.lower()}, which matters here",
                text=f"{cell.because}{doubts(cell)}",
                rule=leaf.id,
                evidence=cell.evidence,
            )


def _probes(knowledge: Knowledge, facts: Facts) -> Iterator[Warned]:
    tolerated = knowledge.method.speed.tolerated_relative_iqr
    for result in facts.probes:
        framework = knowledge.framework_by_id.get(result.framework or "")
        name = f"{result.probe} of {framework.name}" if framework else result.probe
        if result.outcome in BAD:
            yield Warned(
                title=f"Probe {name}: {result.outcome.replace('_', ' ')}",
                text=result.message,
                subject=result.probe,
                commands=(result.remedy,) if result.remedy else (),
            )
        for item in _fastest(result):
            if item.relative_iqr > tolerated:
                yield Warned(
                    title=f"Noisy measurement: {name} ({item.mode})",
                    text=f"The middle half of the samples spreads over {item.relative_iqr:.0%} of "
                    "their median. Close other programs and probe again.",
                    subject=result.probe,
                )


def _fastest(result: ProbeResult) -> Iterator[Measurement]:
    """Of each workload, threads and clock the mode that counts."""
    modes: dict[tuple[str, int, str], list[Measurement]] = {}
    for item in result.measurements:
        modes.setdefault((item.workload, item.threads, item.clock), []).append(item)
    for items in modes.values():
        yield min(items, key=lambda item: item.median_s)


def _on_processor(facts: Facts) -> Iterator[Warned]:
    """Once for all workloads: there is a GPU, and the times are not of it."""
    told = [item for item in facts.probes if ON_PROCESSOR in item.message]
    for result in told[:1]:
        yield Warned(
            title="Measured on the processor, though there is a GPU",
            text=result.message.partition(f"{ON_PROCESSOR}: ")[2].partition("; ")[0],
            subject=result.probe,
            commands=(result.remedy,) if result.remedy else (),
        )


def _stale(findings: Findings) -> Iterator[Warned]:
    for finding in findings.requirements:
        if finding.stale and finding.violated == "true":
            must = finding.requirement
            yield Warned(
                title=f"{must.title}: not applied, its evidence is past its review date",
                text=must.because,
                rule=must.id,
                evidence=must.evidence,
            )


def _advice(findings: Findings, first: str | None) -> Iterator[Warned]:
    for item in findings.advice:
        if item.kind != "next-step" and concerns(item, first):
            yield Warned(
                title=item.title,
                text=item.text,
                rule=item.id,
                subject=item.subject,
                status=item.status,
                successor=item.successor,
                commands=item.commands,
                evidence=item.evidence,
            )
