"""The whole program on one screen: facts in, report out, nothing else touched."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.decide import decide, leader
from advisor.inference.infer import infer
from advisor.model.decision import Flip
from advisor.model.facts import Facts, known
from advisor.model.findings import QuestionFinding
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question
from advisor.model.record import Value
from advisor.model.report import Report
from advisor.report.build import build


def advise(knowledge: Knowledge, facts: Facts) -> Report:
    """Pure: the same knowledge and facts give the same report, byte for byte."""
    findings = infer(knowledge, facts)
    first = leader(knowledge, facts, findings)
    flips = () if first is None else tuple(_flips(knowledge, facts, findings.questions, first))
    return build(knowledge, facts, findings, decide(knowledge, facts, findings, flips))


def _flips(
    knowledge: Knowledge, facts: Facts, questions: tuple[QuestionFinding, ...], first: str
) -> Iterator[Flip]:
    """Every single other answer after which another framework comes first."""
    for finding in questions:
        question = knowledge.question_by_id[finding.question]
        if finding.state not in ("answered", "open"):
            continue
        for value in other_answers(question, finding.chosen):
            changed = facts.model_copy(
                update={"values": {**facts.values, question.fact: known(value, "answer", "")}}
            )
            winner = leader(knowledge, changed, infer(knowledge, changed))
            if winner is not None and winner != first:
                instead = value if isinstance(value, tuple) else (str(value),)
                yield Flip(
                    question=question.id, given=finding.chosen, instead=instead, framework=winner
                )


def other_answers(question: Question, chosen: tuple[str, ...]) -> Iterator[Value]:
    """The answers one step away: another choice, or one choice more or less."""
    ids = [choice.id for choice in question.choices]
    if question.type == "single":
        yield from (choice for choice in ids if choice not in chosen)
    elif question.type == "multi":
        for choice in ids:
            kept = tuple(i for i in ids if (i in chosen) != (i == choice))
            if kept:
                yield kept
    elif question.type == "bool":
        yield from (value for value in (True, False) if str(value).lower() not in chosen)
