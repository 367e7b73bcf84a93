"""The whole program on one screen: facts in, report out, nothing else touched."""

from __future__ import annotations

from advisor.decision.decide import decide
from advisor.flips import other_answers
from advisor.inference.infer import infer
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report
from advisor.report.build import build


def advise(knowledge: Knowledge, facts: Facts) -> Report:
    """Pure: the same knowledge and facts give the same report, byte for byte."""
    findings = infer(knowledge, facts)
    others = other_answers(knowledge, facts, findings)
    decision = decide(knowledge, facts, findings, others)
    return build(knowledge, facts, findings, decision)
