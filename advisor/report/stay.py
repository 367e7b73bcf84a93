"""Whether to keep what exists: its cost is a leaf like any other, so the ranking already knows."""

from __future__ import annotations

from advisor.model.decision import Decision, LeafScore
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.report import Stay

NONE = "none"
"""The choice that says there is no code yet."""


def stay(knowledge: Knowledge, facts: Facts, decision: Decision) -> Stay:
    """Stay, switch, or nothing to keep; costs and gains in points of 100."""
    present = facts.fact(knowledge.method.continuity.present)
    if present.state != "known":
        return Stay(present=None, advice="open")
    if present.value == NONE or not decision.ranking:
        return Stay(present=None, advice="nothing to keep")
    leaf = _continuity(knowledge, decision)
    ranked = [standing.framework for standing in decision.ranking]
    nearest = max(ranked, key=lambda name: leaf.cells[name].value)
    rival = next((name for name in ranked if name != nearest), nearest)
    cost = leaf.contributions[nearest] - leaf.contributions[rival]
    scores = {standing.framework: standing.score for standing in decision.ranking}
    return Stay(
        present=str(present.value),
        advice="stay" if ranked[0] == nearest else "switch",
        migration_cost=cost,
        gain_without_cost=scores[rival] - scores[nearest] + cost,
        pays_when=_pays_when(knowledge, decision, leaf, nearest),
    )


def _continuity(knowledge: Knowledge, decision: Decision) -> LeafScore:
    wanted = knowledge.method.continuity.leaf
    return next(
        leaf for criterion in decision.criteria for leaf in criterion.leaves if leaf.id == wanted
    )


def _pays_when(knowledge: Knowledge, decision: Decision, leaf: LeafScore, nearest: str) -> str:
    """What the weight of existing code would have to be for the other decision."""
    criterion = leaf.id.partition("/")[0]
    leads = decision.ranking[0].framework == nearest
    for tip in decision.robustness.tipping:
        if tip.criterion != criterion or (tip.tips_at < tip.weight) != leads:
            continue
        name = knowledge.framework_by_id[tip.framework].name
        side = "less" if leads else "more"
        return (
            f"{name} would come first if what exists and what the team knows counted for "
            f"{side} than {tip.tips_at:.0%} (now {tip.weight:.0%})"
        )
    if leads:
        return "no lower weight on what exists would make a switch pay"
    return "no higher weight on what exists would make staying pay"
