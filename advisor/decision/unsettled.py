"""What is unknown, and how many points of the lead it could move."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.matrix import Matrix
from advisor.decision.points import leaf_points
from advisor.model.decision import CriterionScore, LeafScore, OpenMust, Unsettled
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge


def unsettled(
    knowledge: Knowledge,
    findings: Findings,
    matrix: Matrix,
    criteria: Sequence[CriterionScore],
    contested: Sequence[str],
) -> tuple[Unsettled, ...]:
    """Open questions and unknown values that can move the contested pair, the widest first."""
    if len(contested) < 2:
        return ()
    found = [
        *_questions(knowledge, findings, matrix, contested),
        *(item for criterion in criteria for leaf in criterion.leaves for item in _leaf(leaf)),
    ]
    return tuple(sorted((item for item in found if item.span > 0), key=lambda item: -item.span))


def _questions(
    knowledge: Knowledge, findings: Findings, matrix: Matrix, contested: Sequence[str]
) -> list[Unsettled]:
    found: list[Unsettled] = []
    for finding in findings.questions:
        if finding.state not in ("open", "maybe"):
            continue
        question = knowledge.question_by_id[finding.question]
        moves = [
            _moves(leaf_points(knowledge, choice), matrix, contested) for choice in question.choices
        ]
        if question.type == "multi":
            span = sum(abs(move) for move in moves)
        else:
            span = max(moves, default=0.0) - min(moves, default=0.0)
        found.append(
            Unsettled(
                kind="question",
                id=question.id,
                text=question.text,
                span=span,
                settle=f"--answer {question.id}=…",
            )
        )
    return found


def _moves(points: dict[str, float], matrix: Matrix, contested: Sequence[str]) -> float:
    """How far these points move the lead, in points of 100 at the present total."""
    first, second = contested
    return sum(
        100 * p * (matrix.rows[leaf][first].value - matrix.rows[leaf][second].value) / matrix.total
        for leaf, p in points.items()
    )


def _leaf(leaf: LeafScore) -> list[Unsettled]:
    open_cells = {
        name: cell for name, cell in leaf.cells.items() if cell.basis == "unknown" or cell.missing
    }
    if not open_cells:
        return []
    widest = max(cell.high - cell.low for cell in open_cells.values())
    missing = tuple(dict.fromkeys(fact for cell in open_cells.values() for fact in cell.missing))
    names = " and ".join(open_cells)
    because = next(iter(open_cells.values())).because
    return [
        Unsettled(
            kind="leaf",
            id=leaf.id,
            text=f"{leaf.name} ({names}): {because}",
            span=100 * leaf.weight * widest,
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
