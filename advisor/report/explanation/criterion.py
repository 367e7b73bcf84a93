"""A criterion: what its leaves and the answers add, and the weight at which the result tips."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.decision import CriterionScore
from advisor.model.explanation import Explanation
from advisor.report.explanation.changes import changes_of_weight
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.sums import all_frameworks, brief
from advisor.report.wording import joined, score


def explain_criterion(ground: Ground, item_id: str) -> Explanation:
    """Its leaves and the answers behind their points; both sums close to the criterion's."""
    item = next(item for item in ground.report.criteria if item.id == item_id)
    known = next((known for known in ground.knowledge.criteria if known.id == item_id), None)
    leaves, answers = all_frameworks(ground, "points", "weight"), all_frameworks(ground, "points")
    return ground.explained("criterion", item.id, item.name).model_copy(
        update={
            "meaning": known.meaning if known else "",
            "statements": tuple(_statements(ground, item)),
            "sums": (
                leaves.sum("By leaf", map(leaves.leaf, item.leaves), leaves.criterion(item)),
                answers.sum("By answer", answers.questions(item.leaves), answers.criterion(item)),
            ),
            "listings": changes_of_weight(ground, item.id),
            "evidence": ground.evidence(
                cited
                for leaf in item.leaves
                if leaf.points
                for cell in leaf.cells.values()
                for cited in cell.evidence
            ),
        }
    )


def _statements(ground: Ground, item: CriterionScore) -> Iterator[str]:
    if not item.points:
        yield "No answer gives it weight here, so it adds nothing to any score."
        return
    values = [f"{ground.name(name)} {score(100 * item.values[name])}" for name in ground.scores]
    yield (
        f"It carries {item.weight:.1%} of all weight: {brief(item.points)} of "
        f"{brief(ground.points)} points. On its leaves by their points: {joined(values)} of 100."
    )
    if item.id in ground.report.weights:
        yield f"Its weight was stated outright: {ground.report.weights[item.id]:.1%}."
