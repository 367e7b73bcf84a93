"""How far the answers that are still open can move the lead: exact, since points add."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from advisor.decision.matrix import Matrix
from advisor.model.findings import Findings, QuestionFinding
from advisor.model.knowledge import Knowledge

Leads = dict[str, tuple[float, float]]
"""Per leaf the least and the greatest lead of one framework over another, -1 to 1."""


def lead_range(
    knowledge: Knowledge, findings: Findings, matrix: Matrix, leader: str, rival: str
) -> tuple[float, float]:
    """The least and the greatest lead over all completions of the answers, in points times value.

    Not divided by all points, which differ between completions: its sign is what decides.
    """
    leads = {leaf: _lead(knowledge, findings, matrix, leaf, leader, rival) for leaf in matrix.rows}
    asked = {
        finding.question: finding
        for finding in findings.questions
        if finding.state == "open" or not finding.sure
    }
    fixed = [
        (share.points * leads[share.leaf][0], share.points * leads[share.leaf][1])
        for share in matrix.shares
        if share.question not in asked
    ]
    moves = [_moves(knowledge, finding, leads) for finding in asked.values()]
    return fsum(low for low, _ in (*fixed, *moves)), fsum(high for _, high in (*fixed, *moves))


def final(
    knowledge: Knowledge, findings: Findings, matrix: Matrix, ranked: tuple[str, ...]
) -> bool:
    """Whether the first of the ranked stays first whatever is answered to the open questions."""
    if any(
        item.violated == "unknown" and item.requirement.framework == ranked[0] and not item.stale
        for item in findings.requirements
    ):
        return False
    leads = (lead_range(knowledge, findings, matrix, ranked[0], rival) for rival in ranked[1:])
    return all(least > 0 for least, _ in leads)


def _lead(
    knowledge: Knowledge, findings: Findings, matrix: Matrix, leaf: str, leader: str, rival: str
) -> tuple[float, float]:
    """A single number, unless a fact that is not there yet can change the values."""
    one, other = matrix.rows[leaf][leader], matrix.rows[leaf][rival]
    by = knowledge.leaves[leaf].measured_by
    times = (item for item in findings.workloads if item.workload in by)
    if any(item.may_be_idle or item.fits == "unknown" for item in times):
        return -1.0, 1.0
    if one.missing or other.missing:
        return one.low - other.high, one.high - other.low
    return one.value - other.value, one.value - other.value


def _moves(knowledge: Knowledge, finding: QuestionFinding, leads: Leads) -> tuple[float, float]:
    """The least and the most that one question adds to the lead, whatever comes of it."""
    options = knowledge.choice_points[finding.question]
    lows = [_sum(option, leads, 0) for option in options.values()]
    highs = [_sum(option, leads, 1) for option in options.values()]
    if finding.state == "answered":
        taken = [options[choice] for choice in finding.chosen if choice in options]
        lows = [fsum(_sum(option, leads, 0) for option in taken)]
        highs = [fsum(_sum(option, leads, 1) for option in taken)]
    elif knowledge.question_by_id[finding.question].type == "multi":
        return fsum(min(0.0, low) for low in lows), fsum(max(0.0, high) for high in highs)
    if not finding.sure or not lows:
        lows, highs = [*lows, 0.0], [*highs, 0.0]
    return min(lows), max(highs)


def _sum(option: Mapping[str, float], leads: Leads, side: int) -> float:
    return fsum(points * leads[leaf][side] for leaf, points in option.items())
