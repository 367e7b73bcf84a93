"""Everything that is computed on a problem, in a form that no order changes."""

from __future__ import annotations

from typing import Any

from advisor.decision.acceptability import Acceptability, sampler
from advisor.decision.bounds import least_lead, score_range, tipping_points, weight_factor
from advisor.model.method import Method
from tests.advisor.decision.problems import Problem

DRAWS = 100
TINY = 1e-12
"""Of a score of 0 to 1."""


def sampled(problem: Problem, method: Method, draws: int = DRAWS, **parts: bool) -> Acceptability:
    """How often each framework comes first when `parts` may be wrong."""
    drawn = sampler(problem.scores, problem.matrix.shares, problem.ranked, method)
    return drawn.draw(7, draws, **parts)


def analysed(problem: Problem, method: Method) -> dict[str, Any]:
    """Scores, ranges, closed forms and samples by the names of what they belong to."""
    scores, leaves, matrix = problem.scores, problem.leaves, problem.matrix
    first, *rivals = problem.ranked
    tipping = tipping_points(scores, first, rivals)
    return {
        "scores": {name: matrix.score(name) for name in matrix.frameworks},
        "ranges": {name: score_range(leaves, name) for name in matrix.frameworks},
        "criteria": {item.id: (item.weight, item.values, item.contributions) for item in scores},
        "tipping": {(item.criterion, item.framework): item for item in tipping},
        "weight_factor": weight_factor(scores, first, rivals),
        "least": {name: least_lead(scores, first, name, method) / matrix.total for name in rivals},
        "sampled": sampled(problem, method),
    }
