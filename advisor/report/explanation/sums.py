"""Sums that close: what criteria, leaves and questions add to each score and to the lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Literal

from advisor.model.decision import CriterionScore, LeafScore
from advisor.model.explanation import Column, Sum, Term, Unit
from advisor.report.explanation.ground import Ground

Scores = Mapping[str, float]
"""A number per framework: points of 100, or a value from 0 to 1."""

Measure = Literal["points", "weight"]

LEAD = "lead"
UNITS: dict[Measure, Unit] = {"points": "points", "weight": "share"}


@dataclass(frozen=True)
class Table:
    """The columns of a sum: points or weight where wanted, frameworks, and a lead."""

    ground: Ground
    frameworks: tuple[str, ...]
    pair: tuple[str, str] | None
    measures: tuple[Measure, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """In the order in which they are read."""
        measures = (Column(id=item, name=item, unit=UNITS[item]) for item in self.measures)
        named = (
            Column(id=item, name=self.ground.name(item), unit="of 100") for item in self.frameworks
        )
        lead = (Column(id=LEAD, name=LEAD, unit="of 100", of=self.pair),) if self.pair else ()
        return (*measures, *named, *lead)

    def term(
        self, item_id: str, name: str, points: float, contributions: Scores, values: Scores
    ) -> Term:
        """What these points add to each score, and where the frameworks stand on their scale."""
        measured = {"points": points, "weight": points / self.ground.points}
        amounts: dict[str, float] = {item: measured[item] for item in self.measures}
        amounts.update((item, contributions[item]) for item in self.frameworks)
        if self.pair:
            ahead, behind = self.pair
            amounts[LEAD] = contributions[ahead] - contributions[behind]
        shown = {item: values[item] for item in self.frameworks if item in values}
        return Term(id=item_id, name=name, amounts=amounts, values=shown)

    def sum(self, title: str, terms: Iterable[Term], total: Term) -> Sum:
        """What adds most to the lead first, what takes most from it last."""
        by = LEAD if self.pair else self.columns[0].id
        ordered = sorted(terms, key=lambda term: -term.amounts[by])
        return Sum(title=title, columns=self.columns, terms=tuple(ordered), total=total)

    def criterion(self, item: CriterionScore) -> Term:
        """What a criterion adds."""
        return self.term(item.id, item.name, item.points, item.contributions, item.values)

    def leaf(self, leaf: LeafScore, points: float | None = None) -> Term:
        """What a leaf adds, or the part of it that so many of its points give."""
        values = {name: cell.value for name, cell in leaf.cells.items()}
        given = leaf.contributions if points is None else gained(self.ground, leaf, points)
        of = leaf.points if points is None else points
        return self.term(leaf.id, leaf.name, of, given, values)

    def questions(self, leaves: Iterable[LeafScore]) -> list[Term]:
        """What each answer adds by its points on these leaves."""
        asked: dict[str, list[tuple[LeafScore, float]]] = {}
        for leaf in leaves:
            for question, points in leaf.from_questions.items():
                asked.setdefault(question, []).append((leaf, points))
        return [self._question(question, given) for question, given in asked.items()]

    def _question(self, question: str, given: list[tuple[LeafScore, float]]) -> Term:
        points = fsum(points for _, points in given)
        added = total_of(gained(self.ground, leaf, points) for leaf, points in given)
        asked = self.ground.question_reference(question)
        return self.term(asked, self.ground.question(question), points, added, {})


def gained(ground: Ground, leaf: LeafScore, points: float) -> Scores:
    """What so many points on a leaf add to each score: points of 100."""
    return {name: 100 * points * cell.value / ground.points for name, cell in leaf.cells.items()}


def brief(points: float) -> str:
    """Points to one decimal, if they have any."""
    return f"{round(points, 1):g}"


def total_of(parts: Iterable[Scores]) -> Scores:
    """The sum of scores, framework by framework."""
    listed = list(parts)
    names = listed[0] if listed else {}
    return {name: fsum(part[name] for part in listed) for name in names}


def all_frameworks(ground: Ground, *measures: Measure) -> Table:
    """Every candidate, and the lead of the first."""
    return Table(ground, tuple(ground.scores), ground.pair, measures)
