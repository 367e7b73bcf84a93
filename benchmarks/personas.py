"""The example projects as facts: their answers alone, without a probe, on a fixed day."""

from __future__ import annotations

from pathlib import Path

from advisor.bundle import PACKAGE
from advisor.intake.answers_file import load_answers
from advisor.intake.questionnaire import answer_facts
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge

EXAMPLES = PACKAGE.parent / "examples" / "answers"


def persona(knowledge: Knowledge, file: Path) -> Facts:
    """The facts of one answers file, on the day on which the newest evidence was seen."""
    given = load_answers(file, knowledge.question_by_id).given
    return Facts(
        as_of=max(item.observed for item in knowledge.evidence),
        project=file.stem,
        values=answer_facts(knowledge.questions, given, {}),
    )


def personas(knowledge: Knowledge) -> tuple[Facts, ...]:
    """One per example, in the order of their names."""
    return tuple(persona(knowledge, file) for file in sorted(EXAMPLES.glob("*.yaml")))
