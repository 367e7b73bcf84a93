"""Facts through every kind of rule."""

from __future__ import annotations

from advisor.inference.questions import question_findings
from advisor.inference.ratings import rating_findings
from advisor.inference.requirements import requirement_findings
from advisor.inference.routes import path_findings
from advisor.inference.workloads import workload_findings
from advisor.model.arising import arising
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.truth import truth

TARGETS = "answer.targets"
"""The fact that names where the trained model must run."""


def infer(knowledge: Knowledge, facts: Facts) -> Findings:
    """Everything the rule base concludes; rules that stay silent leave no trace."""
    seen = arising(knowledge, facts)
    return Findings(
        questions=question_findings(knowledge, facts, seen),
        ratings=rating_findings(knowledge, seen),
        paths=path_findings(knowledge, seen),
        requirements=requirement_findings(knowledge, seen),
        advice=tuple(item for item in knowledge.advice if truth(item.when, seen) == "true"),
        needs=tuple(item for item in knowledge.needs if truth(item.when, seen) == "true"),
        targets=known_targets(knowledge, seen),
        workloads=workload_findings(knowledge, seen),
    )


def known_targets(knowledge: Knowledge, facts: Facts) -> tuple[str, ...]:
    """The places where the model must run, as far as anybody said."""
    chosen = facts.fact(TARGETS).value
    there_are = {target.id for target in knowledge.targets}
    return tuple(item for item in chosen if item in there_are) if isinstance(chosen, tuple) else ()
