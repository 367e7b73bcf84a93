"""Findings to values: a level and the range that its evidence leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from advisor.decision.grades import half_width, strongest
from advisor.model.criteria import Leaf, Rating
from advisor.model.decision import Cell
from advisor.model.evidence import Grade
from advisor.model.findings import PathFinding, RatingFinding
from advisor.model.knowledge import Knowledge
from advisor.model.method import Method
from advisor.model.routes import Path

NO_RATING = "no rating applies here"
NO_ROUTE = "no route in the rule base leads there for sure"


def unknown_cell(method: Method, because: str) -> Cell:
    """The neutral value with its full range."""
    return Cell(value=method.neutral, low=0.0, high=1.0, basis="unknown", because=because)


@dataclass(frozen=True)
class Appraisal:
    """Values as of a day; each rating and path is graded once, however often it is asked for."""

    knowledge: Knowledge
    as_of: date
    _graded: dict[tuple[int, str], Cell] = field(default_factory=dict)

    def rated(self, finding: RatingFinding) -> Cell:
        """The rating that holds; several possible ones give the range that spans them."""
        cells = [self._of_rating(rating) for rating in finding.cases]
        if not finding.certain:
            cells.append(unknown_cell(self.knowledge.method, NO_RATING))
        if len(cells) == 1:
            return cells[0]
        return _hull(cells, cells[-1].because, finding.missing)

    def routed(self, leaf: Leaf, framework: str, paths: Sequence[PathFinding]) -> Cell:
        """The best route from the framework to the leaf's target; open ones widen the range.

        Among routes of one level the one with the best evidence counts.
        """
        here = [p for p in paths if p.target == leaf.target and p.path.framework == framework]
        most = max((path.level for path in here if path.certain), default=None)
        sure = [self._of_path(path) for path in here if path.certain and path.level == most]
        better = [p for p in here if not p.certain and (most is None or p.level > most)]
        cells = [self._of_path(path) for path in better]
        nothing = self.graded(0.0, NO_ROUTE, (), None, "route")
        cells.append(min(sure, key=lambda cell: cell.high - cell.low, default=nothing))
        if len(cells) == 1:
            return cells[0]
        missing = tuple(dict.fromkeys(fact for path in better for fact in path.missing))
        return _hull(cells, f"open: {better[0].route.name}", missing)

    def graded(
        self,
        level: float,
        because: str,
        cited: tuple[str, ...],
        grade: Grade | None,
        basis: Literal["rated", "route"] = "rated",
    ) -> Cell:
        """A level with the half-width that the best of its evidence and its age allow."""
        evidence = [self.knowledge.evidence_by_id[item] for item in cited]
        best = grade or strongest(evidence)
        stale = bool(evidence) and all(item.stale(self.as_of) for item in evidence)
        width = half_width(self.knowledge.method, best, evidence, self.as_of, stale=stale)
        return Cell(
            value=level,
            low=max(0.0, level - width),
            high=min(1.0, level + width),
            basis=basis,
            grade=best,
            because=because,
            evidence=cited,
            stale=stale,
        )

    def _of_rating(self, rating: Rating) -> Cell:
        if rating.level == "unknown":
            return unknown_cell(self.knowledge.method, rating.because)
        key = (id(rating), "")
        if key not in self._graded:
            self._graded[key] = self.graded(
                rating.level, rating.because, rating.evidence, rating.grade
            )
        return self._graded[key]

    def _of_path(self, finding: PathFinding) -> Cell:
        path: Path = finding.path
        key = (id(path), finding.target)
        if key not in self._graded:
            because = f"{finding.route.name}: {path.because}"
            self._graded[key] = self.graded(
                finding.level, because, path.evidence, path.grade, "route"
            )
        return self._graded[key]


def _hull(cells: Sequence[Cell], because: str, missing: tuple[str, ...]) -> Cell:
    low, high = min(cell.low for cell in cells), max(cell.high for cell in cells)
    of = next((cell for cell in cells if cell.basis == "unknown"), cells[-1])
    grounded = [cell for cell in cells if cell.evidence]
    cited = tuple(dict.fromkeys(item for cell in grounded for item in cell.evidence))
    return of.model_copy(
        update={
            "value": of.value if of.basis == "unknown" else (low + high) / 2,
            "low": low,
            "high": high,
            "because": because,
            "evidence": cited,
            "stale": bool(grounded) and all(cell.stale for cell in grounded),
            "missing": missing,
        }
    )
