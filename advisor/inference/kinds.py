"""Which workloads speak for the project at hand, since it is of their kind."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.facts import Facts
from advisor.model.findings import WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.truth import truth

OTHER_KIND = "not counted: the project's work is of another kind"


def of_the_project(
    knowledge: Knowledge, facts: Facts, found: Iterable[WorkloadFinding]
) -> tuple[WorkloadFinding, ...]:
    """The same findings; those of another kind are refused, and may be where nobody can say yet."""
    return tuple(_judged(knowledge, facts, item) for item in found)


def _judged(knowledge: Knowledge, facts: Facts, finding: WorkloadFinding) -> WorkloadFinding:
    when = knowledge.kinds.get(finding.workload)
    fits = "true" if when is None else truth(when, facts)
    if fits in ("true", "unknown"):
        return finding.model_copy(update={"fits": fits})
    refused = finding.refused or OTHER_KIND
    return finding.model_copy(update={"fits": "false", "refused": refused})
