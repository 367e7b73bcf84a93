"""Which workloads count for a project, as far as its answers say."""

from __future__ import annotations

from collections import defaultdict

from advisor.decision.points import point_shares
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.truth import truth


def relevant_workloads(knowledge: Knowledge, facts: Facts, findings: Findings) -> tuple[str, ...]:
    """Those of the project's kind that weigh whatever is answered yet, the heaviest first."""
    weights: dict[str, float] = defaultdict(float)
    for share in point_shares(knowledge, findings):
        for workload, part in knowledge.leaves[share.leaf].measured_by.items():
            when = knowledge.kinds.get(workload)
            if when is None or truth(when, facts) != "false":
                weights[workload] += share.low * part
    relevant = [workload for workload, weight in weights.items() if weight > 0]
    return tuple(sorted(relevant, key=weights.__getitem__, reverse=True))
