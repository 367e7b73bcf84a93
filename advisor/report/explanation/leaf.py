"""A leaf: its scale, where each framework stands on it and why, and who gave it its points."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.criteria import Leaf
from advisor.model.decision import LeafScore
from advisor.model.explanation import Explanation, Judged, Placing
from advisor.model.truth import truth
from advisor.report.explanation.conditions import judged
from advisor.report.explanation.ground import Ground
from advisor.report.explanation.sums import all_frameworks, brief
from advisor.report.explanation.times import timings, value_by_time
from advisor.report.wording import points


def explain_leaf(ground: Ground, item_id: str) -> Explanation:
    """Values down to the evidence; the answers' contributions close to the leaf's."""
    leaf, known = ground.leaves[item_id], ground.knowledge.leaves.get(item_id)
    table = all_frameworks(ground, "points", "weight")
    times = timings(ground, known) if known else ()
    return ground.explained("leaf", leaf.id, leaf.name).model_copy(
        update={
            "statements": tuple(_statements(ground, leaf, known)),
            "scale": known.scale if known else None,
            "placings": tuple(_placings(ground, leaf)),
            "sums": (table.sum("By answer", table.questions([leaf]), table.leaf(leaf)),),
            "listings": times,
            "evidence": ground.evidence(
                cited for cell in leaf.cells.values() for cited in cell.evidence
            ),
            "conditions": tuple(_ratings(ground, leaf)),
            "see": (_criterion(ground, leaf),),
        }
    )


def _criterion(ground: Ground, leaf: LeafScore) -> str:
    return next(item.id for item in ground.report.criteria if leaf in item.leaves)


def _statements(ground: Ground, leaf: LeafScore, known: Leaf | None) -> Iterator[str]:
    if not leaf.points:
        yield "No answer gives it weight here, so it adds nothing to any score."
    else:
        between = (
            "" if leaf.low == leaf.high else f", between {brief(leaf.low)} and {brief(leaf.high)}"
        )
        yield (
            f"It carries {leaf.weight:.1%} of all weight: {brief(leaf.points)} of "
            f"{brief(ground.points)} points{between}."
        )
    if known is not None and known.target is not None:
        yield f"A value is the level of the best route to {ground.name(known.target)!r}."
    if known is not None and known.measured_by:
        yield from value_by_time(ground, known)
    for item in ground.report.unknown:
        if item.kind == "leaf" and item.id == leaf.id:
            how = f" To settle it: {item.settle}" if item.settle else ""
            yield f"What is unknown here could move the lead by {points(item.span)} of 100.{how}"


def _placings(ground: Ground, leaf: LeafScore) -> Iterator[Placing]:
    for name in ground.scores:
        yield Placing(
            framework=name,
            name=ground.name(name),
            cell=leaf.cells[name],
            contribution=leaf.contributions[name],
        )


def _ratings(ground: Ground, leaf: LeafScore) -> Iterator[Judged]:
    """The conditions of the ratings that hold or may; after one that surely does none counts."""
    for name in ground.scores:
        for rating in ground.knowledge.ratings.get((name, leaf.id), ()):
            holds = "true" if rating.when is None else truth(rating.when, ground.facts)
            if rating.when is not None and holds in ("true", "unknown"):
                level = rating.level if isinstance(rating.level, str) else f"{100 * rating.level:g}"
                yield judged(ground, f"{ground.name(name)} is rated {level} where", rating.when)
            if holds == "true":
                break
