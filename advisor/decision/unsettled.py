"""What is unknown, and how many points of the lead it could move."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from advisor.decision.matrix import Matrix
from advisor.model.decision import CriterionScore, LeafScore, OpenMust
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.robustness import OtherAnswer, Unsettled


def unsettled(
    knowledge: Knowledge,
    findings: Findings,
    matrix: Matrix,
    criteria: Sequence[CriterionScore],
    contested: Sequence[str],
    others: Sequence[OtherAnswer],
) -> tuple[Unsettled, ...]:
    """Open questions and unknown values that can move the contested pair, the widest first."""
    if len(contested) < 2:
        return ()
    found = [
        *_questions(knowledge, findings, matrix, contested, others),
        *(
            item
            for criterion in criteria
            for leaf in criterion.leaves
            for item in _leaf(leaf, contested)
        ),
    ]
    return tuple(sorted((item for item in found if item.span > 0), key=lambda item: -item.span))


def _questions(
    knowledge: Knowledge,
    findings: Findings,
    matrix: Matrix,
    contested: Sequence[str],
    others: Sequence[OtherAnswer],
) -> list[Unsettled]:
    asked = [
        knowledge.question_by_id[finding.question]
        for finding in findings.questions
        if finding.state == "open"
    ]
    return [
        Unsettled(
            kind="question",
            id=question.id,
            text=question.text,
            span=max(_by_points(question.id, matrix, contested), _by_answers(question.id, others)),
            settle=f"--answer {question.id}=…",
        )
        for question in asked
    ]


def _by_answers(question: str, others: Sequence[OtherAnswer]) -> float:
    """How far apart the leads are that the answers give, with all that follows from them."""
    leads = [other.lead for other in others if other.question == question]
    return max(leads, default=0.0) - min(leads, default=0.0)


def _by_points(question: str, matrix: Matrix, contested: Sequence[str]) -> float:
    """How far apart they are by points alone, in points of 100 at the present total."""
    shares = [share for share in matrix.shares if share.question == question]
    leads = [_lead(matrix, share.leaf, contested) for share in shares]
    moves = [
        fsum(points * lead for points, lead in zip(option, leads, strict=True))
        for option in zip(*(share.options for share in shares), strict=True)
    ]
    if shares and shares[0].several:
        span = fsum(map(abs, moves))
    else:
        span = max(moves, default=0.0) - min(moves, default=0.0)
    return 100 * span / matrix.total


def _lead(matrix: Matrix, leaf: str, contested: Sequence[str]) -> float:
    first, second = (matrix.rows[leaf][name].value for name in contested)
    return first - second


def _leaf(leaf: LeafScore, contested: Sequence[str]) -> list[Unsettled]:
    """What an unknown value of either of the pair can move their lead by."""
    pair = {name: leaf.cells[name] for name in contested}
    open_cells = {
        name: cell for name, cell in pair.items() if cell.basis == "unknown" or cell.missing
    }
    if not open_cells:
        return []
    width = fsum(cell.high - cell.low for cell in open_cells.values())
    missing = tuple(dict.fromkeys(fact for cell in open_cells.values() for fact in cell.missing))
    names = " and ".join(open_cells)
    because = next(iter(open_cells.values())).because
    return [
        Unsettled(
            kind="leaf",
            id=leaf.id,
            text=f"{leaf.name} ({names}): {because}",
            span=100 * leaf.weight * width,
            settle=", ".join(missing),
        )
    ]


def musts_as_unsettled(musts: Sequence[OpenMust], span: float) -> tuple[Unsettled, ...]:
    """Open musts: each could rule its framework out."""
    return tuple(
        Unsettled(
            kind="must",
            id=must.requirement,
            text=f"{must.title} ({must.framework})",
            span=span,
            settle=", ".join(must.missing),
        )
        for must in musts
    )
