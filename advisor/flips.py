"""What each single other answer would change: who comes first, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.decision.matrix import Matrix, build_matrix, rebuild_matrix
from advisor.decision.screen import excluded, feasible
from advisor.decision.values import Appraisal
from advisor.inference.again import infer_again
from advisor.model.arising import arising
from advisor.model.facts import SUPPOSED, Facts, known
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.record import Value
from advisor.model.robustness import OtherAnswer


@dataclass(frozen=True)
class _Present:
    """How things stand, to compare other answers with."""

    knowledge: Knowledge
    facts: Facts
    seen: Facts
    findings: Findings
    appraisal: Appraisal
    matrix: Matrix
    ranked: tuple[str, ...]


def other_answers(
    knowledge: Knowledge, facts: Facts, findings: Findings
) -> tuple[OtherAnswer, ...]:
    """Every answer one step away from what was said, or from nothing, in rule-base order."""
    appraisal = Appraisal(knowledge, facts.as_of)
    matrix = build_matrix(knowledge, facts, findings, appraisal)
    left = feasible(matrix, excluded(knowledge, findings, matrix))
    if not left:
        return ()
    seen, ranked = arising(knowledge, facts), matrix.ranked(left)
    present = _Present(knowledge, facts, seen, findings, appraisal, matrix, ranked)
    return tuple(
        _outcome(present, question, value)
        for finding in findings.questions
        if finding.state == "answered" or (finding.state == "open" and finding.sure)
        for question in (knowledge.question_by_id[finding.question],)
        for value in one_step_away(question, finding.chosen)
    )


def one_step_away(question: Question, chosen: tuple[str, ...]) -> Iterator[Value]:
    """The answers one step away: another choice, or one choice more or less."""
    ids = [choice.id for choice in question.choices]
    if question.type == "single":
        yield from (choice for choice in ids if choice not in chosen)
    elif question.type == "multi":
        for choice in ids:
            kept = tuple(item for item in ids if (item in chosen) != (item == choice))
            if kept:
                yield kept
    elif question.type == "bool":
        yield from (value for value in (True, False) if _choices(value) != chosen)


def _answered(facts: Facts, question: Question, value: Value) -> Facts:
    values = {**facts.values, question.fact: known(value, "answer", SUPPOSED)}
    return facts.model_copy(update={"values": values})


def _choices(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value).lower(),)


def _outcome(present: _Present, question: Question, value: Value) -> OtherAnswer:
    knowledge, facts = present.knowledge, present.facts
    changed = _answered(facts, question, value)
    if question.fact in knowledge.asking_facts:
        seen = arising(knowledge, changed)
    elif present.seen.waits.get(question.fact):
        seen = present.seen
    else:
        seen = _answered(present.seen, question, value)
    findings = infer_again(knowledge, changed, present.findings, present.seen, seen, question)
    if facts.weights:
        matrix = build_matrix(knowledge, changed, findings, present.appraisal)
    else:
        before, old = present.matrix, present.findings
        matrix = rebuild_matrix(knowledge, before, old, findings, present.appraisal)
    left = feasible(matrix, excluded(knowledge, findings, matrix))
    first, *others = present.ranked
    return OtherAnswer(
        question=question.id,
        instead=_choices(value),
        framework=matrix.ranked(left)[0] if left else None,
        lead=matrix.score(first) - matrix.score(others[0]) if others else 0.0,
    )
