"""The decision matrix: every candidate's value on every leaf, and every leaf's points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from advisor.decision.points import point_shares
from advisor.decision.speed import speed_cells, unmeasured_cell
from advisor.decision.values import rated_cell, route_cell, unknown_cell
from advisor.model.criteria import Leaf
from advisor.model.decision import Cell, PointShare
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge

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


def build_matrix(knowledge: Knowledge, facts: Facts, findings: Findings) -> Matrix:
    """The matrix of all candidates, ruled out or not, so that removing one moves no other."""
    frameworks = facts.candidates or tuple(item.id for item in knowledge.frameworks)
    workloads = {finding.workload: finding for finding in findings.workloads}
    rated = {(item.leaf, item.framework): item for item in findings.ratings}
    rows: dict[str, Row] = {}
    for leaf in knowledge.leaves.values():
        measured = (
            speed_cells(knowledge.method, leaf, workloads) if leaf.measured_by else {}
        )
        row: Row = {}
        for framework in frameworks:
            finding = rated.get((leaf.id, framework))
            if framework in measured:
                row[framework] = measured[framework]
            elif leaf.target is not None:
                row[framework] = route_cell(
                    knowledge, facts.as_of, leaf, framework, findings.paths
                )
            elif finding is not None:
                row[framework] = rated_cell(knowledge, facts.as_of, finding)
            elif leaf.measured_by:
                row[framework] = unmeasured_cell(knowledge.method, leaf, workloads)
            else:
                row[framework] = unrated(knowledge, leaf)
        rows[leaf.id] = row
    return Matrix(frameworks, rows, point_shares(knowledge, findings))


def unrated(knowledge: Knowledge, leaf: Leaf) -> Cell:
    """Unknown, because the rule base says nothing."""
    return unknown_cell(
        knowledge.method, f"the rule base does not rate {leaf.name.lower()}"
    )
