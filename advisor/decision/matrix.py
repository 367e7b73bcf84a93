"""The decision matrix: every candidate's value on every leaf, and every leaf's points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from advisor.decision.points import point_shares
from advisor.decision.speed import speed_cells, unmeasured_cell
from advisor.decision.values import Appraisal, unknown_cell
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
        totals = dict.fromkeys(self.rows, 0.0)
        for share in self.shares:
            totals[share.leaf] += share.points
        return totals

    @cached_property
    def total(self) -> float:
        """All points together; 1 where there are none, so that every score is 0."""
        return sum(self.points.values()) or 1.0

    def score(self, framework: str) -> float:
        """The framework's score, 0 to 100."""
        rows = self.rows
        return (
            100
            * sum(p * rows[leaf][framework].value for leaf, p in self.points.items())
            / (self.total)
        )

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
    workloads = {finding.workload: finding for finding in findings.workloads}
    ratings = {(item.leaf, item.framework): item for item in findings.ratings}
    rows: dict[str, Row] = {}
    for leaf in knowledge.leaves.values():
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
    return Matrix(frameworks, rows, point_shares(knowledge, findings))


def _unknown(method: Method, leaf: Leaf, workloads: dict[str, WorkloadFinding]) -> Cell:
    if leaf.measured_by:
        return unmeasured_cell(method, leaf, workloads)
    return unknown_cell(method, f"the rule base does not rate {leaf.name.lower()}")
