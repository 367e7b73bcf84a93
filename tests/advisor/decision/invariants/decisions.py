"""What is decided on a rule base and facts, in a form that no order changes."""

from __future__ import annotations

from typing import Any

from advisor.decision.decide import decide
from advisor.flips import other_answers
from advisor.inference.infer import infer
from advisor.model.decision import Decision
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge


def decided(knowledge: Knowledge, given: Facts) -> Decision:
    """What is decided, with the other answers that were looked at."""
    findings = infer(knowledge, given)
    return decide(knowledge, given, findings, other_answers(knowledge, given, findings))


def picture(decision: Decision) -> dict[str, Any]:
    """All numbers of a decision by the names of what they belong to, so that no order shows."""
    verdict, robustness = decision.verdict, decision.robustness
    return {
        "verdict": (verdict.word, verdict.framework, verdict.lead, verdict.unknown_share),
        "ranking": {item.framework: item for item in decision.ranking},
        "excluded": {item.requirement: item.would_have_scored for item in decision.excluded},
        "cells": {
            (leaf.id, name): (cell.value, cell.low, cell.high)
            for criterion in decision.criteria
            for leaf in criterion.leaves
            for name, cell in leaf.cells.items()
        },
        "criteria": {item.id: (item.points, item.values) for item in decision.criteria},
        "tipping": {(item.criterion, item.framework): item for item in robustness.tipping},
        "robustness": (robustness.weight_factor, robustness.expected_loss, robustness.doubt),
        "pair": (robustness.pairwise_share, robustness.final),
        "unsettled": {(item.kind, item.id): item.span for item in decision.unsettled},
    }
