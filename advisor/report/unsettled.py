"""What is unknown, in names instead of ids, and with the command that settles it."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.arising import arising
from advisor.model.decision import Decision, LeafScore
from advisor.model.facts import Facts
from advisor.model.findings import Findings, RequirementFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import ANSWER
from advisor.model.robustness import Unsettled
from advisor.model.truth import truth
from advisor.report.wording import joined

MEASURE = "advisor recommend --preset standard"
"""Runs the benchmarks that a value on a measured leaf needs."""

ELSEWHERE = "advisor probe on the machine that trains, then advisor recommend --probes"


def unknown(
    knowledge: Knowledge, facts: Facts, findings: Findings, decision: Decision
) -> tuple[Unsettled, ...]:
    """The unsettled items of the decision, each with how to settle it."""
    leaves = {leaf.id: leaf for item in decision.criteria for leaf in item.leaves}
    musts = {finding.requirement.id: finding for finding in findings.requirements}
    return tuple(
        _must(knowledge, facts, item, musts[item.id])
        if item.kind == "must"
        else _leaf(knowledge, facts, item, leaves[item.id])
        if item.kind == "leaf"
        else item
        for item in decision.unsettled
    )


def settle(facts: Facts, missing: Iterable[str]) -> str:
    """The options and commands that provide missing facts, and why a probe did not."""
    ways: dict[str, None] = {}
    for fact_id in missing:
        reason = facts.fact(fact_id).reason
        if fact_id.startswith(ANSWER):
            ways[f"--answer {fact_id.removeprefix(ANSWER)}=…"] = None
        elif reason in (None, "not asked"):
            ways["advisor probe"] = None
        else:
            ways[f"advisor probe (here: {reason})"] = None
    return ", ".join(ways)


def _must(
    knowledge: Knowledge, facts: Facts, item: Unsettled, finding: RequirementFinding
) -> Unsettled:
    must = finding.requirement
    name = knowledge.framework_by_id[must.framework].name
    text = f"{must.title}: if this applies here, {name} is ruled out"
    return item.model_copy(update={"text": text, "settle": settle(facts, finding.missing)})


def _leaf(knowledge: Knowledge, facts: Facts, item: Unsettled, leaf: LeafScore) -> Unsettled:
    cells = {
        name: cell for name, cell in leaf.cells.items() if cell.basis == "unknown" or cell.missing
    }
    names = joined([knowledge.framework_by_id[name].name for name in cells])
    missing = [fact for cell in cells.values() for fact in cell.missing]
    text = f"{leaf.name} ({names}): {next(iter(cells.values())).because}"
    how = settle(facts, missing)
    idle = truth(knowledge.method.speed.idle_when, arising(knowledge, facts)) == "true"
    if not how and knowledge.leaves[leaf.id].measured_by:
        how = ELSEWHERE if idle else MEASURE
    return item.model_copy(update={"text": text, "settle": how})
