"""The decision matrix: every candidate's value on every leaf, and every leaf's points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from advisor.decision.points import point_shares, question_shares
from advisor.decision.speed import speed_cells, unmeasured_cell
from advisor.decision.values import Appraisal, unknown_cell
from advisor.decision.weights import restated
from advisor.model.criteria import Leaf
from advisor.model.decision import Cell, PointShare
from advisor.model.facts import Facts
from advisor.model.findings import Findings, WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.method import Method

Row = dict[str, Cell]


@dataclass(frozen=True)
class Matrix:
    """Candidates × leaves, with the points that weigh the leaves."""

    frameworks: tuple[str, ...]
    rows: dict[str, Row]
    shares: tuple[PointShare, ...]

    @cached_property
    def points(self) -> dict[str, float]:
        """Points per leaf, as answered; leaves that nothing adds to have none."""
        given: dict[str, list[float]] = {leaf: [] for leaf in self.rows}
        for share in self.shares:
            given[share.leaf].append(share.points)
        return {leaf: fsum(points) for leaf, points in given.items()}

    @cached_property
    def total(self) -> float:
        """All points together; 1 where there are none, so that every score is 0."""
        return fsum(self.points.values()) or 1.0

    def score(self, framework: str) -> float:
        """The framework's score, 0 to 100."""
        return self._scores[framework]

    @cached_property
    def _scores(self) -> dict[str, float]:
        weighed = [(points, self.rows[leaf]) for leaf, points in self.points.items() if points]
        gained = {
            name: fsum(points * row[name].value for points, row in weighed)
            for name in self.frameworks
        }
        return {name: 100 * (points / self.total) for name, points in gained.items()}

    def ranked(self, frameworks: tuple[str, ...]) -> tuple[str, ...]:
        """Best first; equal scores keep the order of the rule base."""
        return tuple(sorted(frameworks, key=lambda name: -self.score(name)))


def build_matrix(
    knowledge: Knowledge, facts: Facts, findings: Findings, appraisal: Appraisal | None = None
) -> Matrix:
    """The matrix of all candidates, ruled out or not, so that removing one moves no other.

    Whoever builds several for one day may share the appraisal.
    """
    appraise = appraisal or Appraisal(knowledge, facts.as_of)
    frameworks = facts.candidates or tuple(item.id for item in knowledge.frameworks)
    rows = _rows(knowledge, findings, appraise, frameworks, knowledge.leaves.values())
    shares = restated(knowledge, point_shares(knowledge, findings), facts.weights)
    return Matrix(frameworks, rows, shares)


def rebuild_matrix(
    knowledge: Knowledge, before: Matrix, old: Findings, new: Findings, appraisal: Appraisal
) -> Matrix:
    """The matrix of new findings; it differs only where they are other objects than the old ones.

    For answers without stated weights, which would have to be restated.
    """
    rated = zip(old.ratings, new.ratings, strict=True) if new.ratings is not old.ratings else ()
    changed = {now.leaf for was, now in rated if now is not was}
    leaves = [
        leaf
        for leaf in knowledge.leaves.values()
        if leaf.id in changed
        or (leaf.target is not None and new.paths is not old.paths)
        or (leaf.measured_by and new.workloads is not old.workloads)
    ]
    asked = [now for was, now in zip(old.questions, new.questions, strict=True) if now is not was]
    gone = {finding.question for finding in asked}
    rows = _rows(knowledge, new, appraisal, before.frameworks, leaves)
    shares = [share for share in before.shares if share.question not in gone]
    shares.extend(share for finding in asked for share in question_shares(knowledge, finding))
    return Matrix(before.frameworks, {**before.rows, **rows}, tuple(shares))


def _rows(
    knowledge: Knowledge,
    findings: Findings,
    appraise: Appraisal,
    frameworks: tuple[str, ...],
    leaves: Iterable[Leaf],
) -> dict[str, Row]:
    workloads = {item.workload: item for item in findings.workloads if item.threads == 1}
    ratings = {(item.leaf, item.framework): item for item in findings.ratings}
    rows: dict[str, Row] = {}
    for leaf in leaves:
        row = speed_cells(knowledge.method, leaf, workloads) if leaf.measured_by else {}
        for name in frameworks:
            rating = ratings.get((leaf.id, name))
            if name in row:
                continue
            if leaf.target is not None:
                row[name] = appraise.routed(leaf, name, findings.paths)
            elif rating is not None:
                row[name] = appraise.rated(rating)
            else:
                row[name] = _unknown(knowledge.method, leaf, workloads)
        rows[leaf.id] = {name: row[name] for name in frameworks}
    return rows


def _unknown(method: Method, leaf: Leaf, workloads: dict[str, WorkloadFinding]) -> Cell:
    if leaf.measured_by:
        return unmeasured_cell(method, leaf, workloads)
    return unknown_cell(method, f"the rule base does not rate {leaf.name.lower()}")
