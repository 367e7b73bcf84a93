"""Which single other answer would make another framework come first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.decision.matrix import Matrix, build_matrix
from advisor.decision.points import leaf_points
from advisor.decision.screen import excluded, feasible
from advisor.decision.values import Appraisal
from advisor.inference.infer import infer
from advisor.model.decision import Flip
from advisor.model.facts import Facts, known
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.record import Value


@dataclass(frozen=True)
class _Present:
    """How things stand, to compare other answers with."""

    knowledge: Knowledge
    facts: Facts
    appraisal: Appraisal
    matrix: Matrix
    left: tuple[str, ...]


def find_flips(knowledge: Knowledge, facts: Facts, findings: Findings) -> tuple[Flip, ...]:
    """Every answer one step away after which another framework leads, in rule-base order."""
    appraisal = Appraisal(knowledge, facts.as_of)
    matrix = build_matrix(knowledge, facts, findings, appraisal)
    left = feasible(matrix, excluded(knowledge, findings, matrix))
    if not left:
        return ()
    present, first = _Present(knowledge, facts, appraisal, matrix, left), matrix.ranked(left)[0]
    flips: list[Flip] = []
    for finding in findings.questions:
        question = knowledge.question_by_id[finding.question]
        if finding.state not in ("answered", "open"):
            continue
        for value in other_answers(question, finding.chosen):
            winner = _winner_if(present, question, value)
            if winner is not None and winner != first:
                flips.append(
                    Flip(
                        question=question.id,
                        given=finding.chosen,
                        instead=_choices(value),
                        framework=winner,
                    )
                )
    return tuple(flips)


def other_answers(question: Question, chosen: tuple[str, ...]) -> Iterator[Value]:
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


def _choices(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value).lower(),)


def _winner_if(present: _Present, question: Question, value: Value) -> str | None:
    if question.fact not in present.knowledge.deciding_facts:
        return _winner_by_points(present, question, _choices(value))
    knowledge = present.knowledge
    values = {**present.facts.values, question.fact: known(value, "answer", "what if")}
    facts = present.facts.model_copy(update={"values": values})
    findings = infer(knowledge, facts, advising=False)
    matrix = build_matrix(knowledge, facts, findings, present.appraisal)
    left = feasible(matrix, excluded(knowledge, findings, matrix))
    return matrix.ranked(left)[0] if left else None


def _winner_by_points(present: _Present, question: Question, chosen: tuple[str, ...]) -> str:
    """Only points change, so each score moves by this question's share alone."""
    rows = present.matrix.rows
    points = dict(present.matrix.points)
    for share in present.matrix.shares:
        if share.question == question.id:
            points[share.leaf] -= share.points
    for choice in question.choices:
        if choice.id in chosen:
            for leaf, added in leaf_points(present.knowledge, choice).items():
                points[leaf] += added

    def total(framework: str) -> float:
        return sum(weight * rows[leaf][framework].value for leaf, weight in points.items())

    return max(present.left, key=total)
