"""Facts through every kind of rule."""

from __future__ import annotations

from advisor.inference.questions import question_findings
from advisor.inference.ratings import rating_findings
from advisor.inference.requirements import requirement_findings
from advisor.inference.routes import path_findings
from advisor.inference.workloads import workload_findings
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.truth import truth

TARGETS = "answer.targets"
"""The fact that names where the trained model must run."""


def infer(knowledge: Knowledge, facts: Facts, *, advising: bool = True) -> Findings:
    """Everything the rule base concludes; rules that stay silent leave no trace.

    Without `advising`, advice and needs, which move no score, are left out.
    """
    spoken = knowledge.advice if advising else ()
    needs = knowledge.needs if advising else ()
    known_targets = {target.id for target in knowledge.targets}
    chosen = facts.fact(TARGETS).value
    return Findings(
        questions=question_findings(knowledge, facts),
        ratings=rating_findings(knowledge, facts),
        paths=path_findings(knowledge, facts),
        requirements=requirement_findings(knowledge, facts),
        advice=tuple(item for item in spoken if truth(item.when, facts) == "true"),
        needs=tuple(item for item in needs if truth(item.when, facts) == "true"),
        targets=tuple(item for item in chosen if item in known_targets)
        if isinstance(chosen, tuple)
        else (),
        workloads=workload_findings(knowledge, facts),
    )


def candidates(knowledge: Knowledge, facts: Facts) -> tuple[str, ...]:
    """The frameworks to compare: those the user named, or all of the rule base."""
    return facts.candidates or tuple(framework.id for framework in knowledge.frameworks)
