"""Which benchmarks a project needs, as far as the command line says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from advisor.decision.relevance import relevant_workloads
from advisor.inference.infer import infer
from advisor.intake.answers import from_options
from advisor.intake.answers_file import load_answers
from advisor.intake.probing.catalogue import catalogue
from advisor.intake.questionnaire import answer_facts
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge


def needed_benchmarks(
    knowledge: Knowledge, answers: Path | None, options: tuple[str, ...]
) -> tuple[str, ...]:
    """The probes of the workloads that weigh, the heaviest first; none without an answer."""
    questions = knowledge.question_by_id
    filed = load_answers(answers, questions).given if answers else {}
    given = {**filed, **from_options(questions, options)}
    if not given:
        return ()
    facts = Facts(as_of=date.today(), values=answer_facts(knowledge.questions, given, {}))
    there_are = {probe.name for probe in catalogue("benchmarks")}
    names = (
        f"benchmarks/{workload.replace('-', '_')}"
        for workload in relevant_workloads(knowledge, facts, infer(knowledge, facts))
    )
    return tuple(name for name in names if name in there_are)
