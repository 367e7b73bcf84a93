"""Advice and needs: rules that add no number, when they speak, and what they say."""

from __future__ import annotations

from advisor.model.explanation import Explanation
from advisor.model.rules import Advice, Need
from advisor.model.truth import truth
from advisor.report.explanation.conditions import judged
from advisor.report.explanation.ground import Ground
from advisor.report.wording import ended, joined

KINDS = {"next-step": "next steps", "warning": "warnings", "note": "notes"}


def explain_advice(ground: Ground, item_id: str) -> Explanation:
    """Whether it was given here, and its condition test by test."""
    item = next(item for item in ground.knowledge.advice if item.id == item_id)
    return ground.explained("advice", item.id, item.title).model_copy(
        update={
            "meaning": item.text,
            "statements": tuple(filter(None, (_given(ground, item), _status(item)))),
            "conditions": (judged(ground, "Said where", item.when),),
            "commands": item.commands,
            "evidence": ground.evidence(item.evidence),
        }
    )


def _given(ground: Ground, item: Advice) -> str:
    said = {step.rule for step in ground.report.next_steps}
    said.update(warned.rule for warned in ground.report.warnings)
    if item.id in said:
        return f"It is among the {KINDS[item.kind]} of this report. It changes no score."
    if truth(item.when, ground.facts) == "true":
        if item.kind == "next-step" and ground.report.verdict.framework is None:
            return "It holds here, but next steps come only with a recommended framework."
        names = joined([ground.name(name) for name in item.frameworks], "or")
        return f"It holds here, but is said only where {names} comes first."
    return "It is not said here. It changes no score."


def _status(item: Advice) -> str:
    if item.status == "current":
        return ""
    successor = f"; its successor is {item.successor}" if item.successor else ""
    return f"{item.subject}: {item.status}{successor}."


def explain_need(ground: Ground, item_id: str) -> Explanation:
    """Whether it decided that no framework is needed."""
    item = next(item for item in ground.knowledge.needs if item.id == item_id)
    return ground.explained("need", item.id, item.title).model_copy(
        update={
            "meaning": item.because,
            "statements": (_decided(ground, item),),
            "conditions": (judged(ground, "No framework is needed where", item.when),),
            "commands": item.steps,
            "evidence": ground.evidence(item.evidence),
        }
    )


def _decided(ground: Ground, item: Need) -> str:
    if ground.report.need.rule == item.id:
        return "It gave the verdict: no framework needed."
    if truth(item.when, ground.facts) == "true":
        first = ended(f"the verdict comes from {ground.report.need.rule}")
        return f"It holds here too, but stands behind another: {first}"
    return "It does not hold here, so it decides nothing."
