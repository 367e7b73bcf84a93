"""Whether to keep what exists: its cost is a criterion like any other, so the ranking knows it."""

from __future__ import annotations

from advisor.model.decision import CriterionScore, Decision
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.report import Stay
from advisor.report.wording import percent_apart

NONE = "none"
"""The choice that says there is no code yet."""


def stay(knowledge: Knowledge, facts: Facts, decision: Decision) -> Stay:
    """Stay, switch, open, or nothing to keep; costs and gains in points of 100."""
    fact = facts.fact(knowledge.method.continuity.present)
    if fact.state != "known":
        return Stay(present=None, advice="open")
    if fact.value == NONE:
        return Stay(present=None, advice="nothing to keep")
    present = str(fact.value)
    if present in {item.framework for item in decision.excluded}:
        return _forced(knowledge, decision, present)
    nearest = _nearest(knowledge, decision, present)
    if nearest is None:
        return Stay(present=present, advice="open")
    return _weighed(knowledge, decision, present, nearest)


def _forced(knowledge: Knowledge, decision: Decision, present: str) -> Stay:
    """A must rules the present framework out; there may be nothing to switch to."""
    name = knowledge.framework_by_id[present].name
    return Stay(
        present=present,
        advice="switch" if decision.ranking else "open",
        pays_when=f"{name} is ruled out here, whatever it costs",
    )


def _nearest(knowledge: Knowledge, decision: Decision, present: str) -> str | None:
    """The candidate that keeps most of what exists; None where all of them keep as little."""
    ranked = [standing.framework for standing in decision.ranking]
    if present in ranked:
        return present
    wanted = knowledge.method.continuity.leaf
    kept = next(
        {name: leaf.cells[name].value for name in ranked}
        for criterion in decision.criteria
        for leaf in criterion.leaves
        if leaf.id == wanted
    )
    if len(set(kept.values())) < 2:
        return None
    return max(ranked, key=lambda name: kept[name])


def _weighed(knowledge: Knowledge, decision: Decision, present: str, nearest: str) -> Stay:
    criterion = _continuity(knowledge, decision)
    scores = {standing.framework: standing.score for standing in decision.ranking}
    rival = next((name for name in scores if name != nearest), None)
    leads = decision.ranking[0].framework == nearest
    if rival is None:
        return Stay(present=present, advice="stay", pays_when="every other candidate is ruled out")
    cost = criterion.contributions[nearest] - criterion.contributions[rival]
    close = decision.verdict.word == "too close to call"
    return Stay(
        present=present,
        advice="stay" if leads or close else "switch",
        migration_cost=cost,
        gain_without_cost=scores[rival] - scores[nearest] + cost,
        pays_when=_pays_when(knowledge, decision, criterion, leads=leads),
    )


def _continuity(knowledge: Knowledge, decision: Decision) -> CriterionScore:
    wanted = knowledge.method.continuity.leaf
    return next(
        criterion
        for criterion in decision.criteria
        if any(leaf.id == wanted for leaf in criterion.leaves)
    )


def _pays_when(
    knowledge: Knowledge, decision: Decision, criterion: CriterionScore, *, leads: bool
) -> str:
    """What the weight of what exists would have to be for the other decision."""
    for tip in decision.robustness.tipping:
        if tip.criterion != criterion.id or (tip.tips_at < tip.weight) != leads:
            continue
        name = knowledge.framework_by_id[tip.framework].name
        side = "less" if leads else "more"
        tips_at, now = percent_apart(tip.tips_at, tip.weight)
        return (
            f"{name} would come first if what exists and what the team knows counted for "
            f"{side} than {tips_at} of all weight (now {now})"
        )
    if leads:
        return "no lower weight on what exists would make a switch pay"
    return "no higher weight on what exists would make staying pay"
