"""Findings to values: a level and the range that its evidence leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor.model.criteria import Leaf, Rating
from advisor.model.decision import Cell
from advisor.model.evidence import Evidence, Grade
from advisor.model.findings import PathFinding, RatingFinding
from advisor.model.knowledge import Knowledge
from advisor.model.method import Method

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12


def unknown_cell(method: Method, because: str, missing: tuple[str, ...] = ()) -> Cell:
    """The neutral value with its full range."""
    return Cell(
        value=method.neutral,
        low=0.0,
        high=1.0,
        basis="unknown",
        because=because,
        missing=missing,
    )


def graded_cell(
    knowledge: Knowledge,
    as_of: date,
    level: float,
    because: str,
    cited: Sequence[str],
    grade: Grade | None,
    basis: str = "rated",
) -> Cell:
    """A level with the half-width that the best of its evidence and its age allow."""
    evidence = [knowledge.evidence_by_id[item] for item in cited]
    best = grade or strongest(evidence)
    stale = bool(evidence) and all(item.stale(as_of) for item in evidence)
    width = half_width(knowledge.method, best, evidence, as_of, stale=stale)
    return Cell.model_validate(
        {
            "value": level,
            "low": max(0.0, level - width),
            "high": min(1.0, level + width),
            "basis": basis,
            "grade": best,
            "because": because,
            "evidence": tuple(cited),
            "stale": stale,
        }
    )


def strongest(evidence: Sequence[Evidence]) -> Grade:
    """The best grade among the evidence; without any it is a judgement."""
    order: tuple[Grade, ...] = (
        "vendor",
        "source-code",
        "independent",
        "survey",
        "judgement",
    )
    grades = {item.grade for item in evidence}
    return next((grade for grade in order if grade in grades), "judgement")


def half_width(
    method: Method,
    grade: Grade,
    evidence: Sequence[Evidence],
    as_of: date,
    *,
    stale: bool,
) -> float:
    """Half-width by grade, widened by the age of the newest evidence, up to the cap."""
    width = method.grades[grade]
    if evidence:
        age_days = (as_of - max(item.observed for item in evidence)).days
        old_days = age_days - method.ageing.fresh_months * DAYS_PER_MONTH
        width += method.ageing.per_year * max(0.0, old_days / DAYS_PER_YEAR)
    if stale:
        width += method.ageing.per_year
    return min(width, max(method.ageing.cap, method.grades[grade]))


def rated_cell(knowledge: Knowledge, as_of: date, finding: RatingFinding) -> Cell:
    """The rating that holds; several possible ones give the range that spans them."""
    cells = [_of_rating(knowledge, as_of, rating) for rating in finding.cases]
    if not cells:
        return unknown_cell(knowledge.method, "no rating applies here")
    if len(cells) == 1:
        return cells[0]
    return _hull(cells, cells[-1].because, finding.missing)


def _of_rating(knowledge: Knowledge, as_of: date, rating: Rating) -> Cell:
    if rating.level == "unknown":
        return unknown_cell(knowledge.method, rating.because)
    return graded_cell(
        knowledge, as_of, rating.level, rating.because, rating.evidence, rating.grade
    )


def _hull(cells: Sequence[Cell], because: str, missing: tuple[str, ...]) -> Cell:
    low, high = min(cell.low for cell in cells), max(cell.high for cell in cells)
    cited = tuple(dict.fromkeys(item for cell in cells for item in cell.evidence))
    return cells[-1].model_copy(
        update={
            "value": (low + high) / 2,
            "low": low,
            "high": high,
            "because": because,
            "evidence": cited,
            "missing": missing,
        }
    )


def route_cell(
    knowledge: Knowledge,
    as_of: date,
    leaf: Leaf,
    framework: str,
    paths: Sequence[PathFinding],
) -> Cell:
    """The best route from the framework to the leaf's target; open ones widen the range."""
    here = [
        p for p in paths if p.target == leaf.target and p.path.framework == framework
    ]
    sure = next((path for path in here if path.certain), None)
    possible = [
        path
        for path in here
        if not path.certain and (not sure or path.level > sure.level)
    ]
    cells = [_of_path(knowledge, as_of, path) for path in possible]
    if sure is not None:
        cells.append(_of_path(knowledge, as_of, sure))
    else:
        because = "no route in the rule base leads there for sure"
        cells.append(graded_cell(knowledge, as_of, 0.0, because, (), None, "route"))
    if len(cells) == 1:
        return cells[0]
    missing = tuple(dict.fromkeys(fact for path in possible for fact in path.missing))
    return _hull(cells, f"open: {possible[0].route.name}", missing)


def _of_path(knowledge: Knowledge, as_of: date, finding: PathFinding) -> Cell:
    because = f"{finding.route.name}: {finding.path.because}"
    cited, grade = finding.path.evidence, finding.path.grade
    return graded_cell(knowledge, as_of, finding.level, because, cited, grade, "route")
