"""Conditions in words, each test with the fact as it is here."""

from __future__ import annotations

from advisor.model.conditions import Condition
from advisor.model.explanation import Branch, Judged
from advisor.model.facts import Fact
from advisor.model.record import Value
from advisor.model.report import Report
from advisor.model.truth import truth
from advisor.report.console_parts.naming import value
from advisor.report.explanation.ground import Ground
from advisor.report.wording import joined

ASKS = {
    "is": "is",
    "is_not": "is not",
    "in": "is one of",
    "not_in": "is none of",
    "contains": "includes",
    "contains_any": "includes any of",
    "contains_all": "includes all of",
    "gt": "is above",
    "ge": "is at least",
    "lt": "is below",
    "le": "is at most",
    "version": "matches",
}


def judged(ground: Ground, title: str, condition: Condition) -> Judged:
    """A rule's condition and whether it holds under the facts of the report."""
    return Judged(title=title, condition=branch(ground, condition))


def branch(ground: Ground, condition: Condition) -> Branch:
    """The tree of a condition, from its combiner down to its tests."""
    holds = truth(condition, ground.facts)
    if condition.fact is not None:
        return Branch(
            text=_test(ground.report, condition.fact, condition),
            truth=holds,
            fact=condition.fact,
            here=here(ground.report, condition.fact),
        )
    text = "not" if condition.not_ else "all of" if condition.all else "any of"
    return Branch(
        text=text, truth=holds, parts=tuple(branch(ground, part) for part in condition.parts)
    )


def here(report: Report, fact_id: str) -> str:
    """What a fact is in this report: its value, or why there is none."""
    fact = report.facts.fact(fact_id)
    if fact.state == "known" and fact.value is not None:
        return said(report, fact_id, fact.value)
    return _without_value(fact)


def said(report: Report, fact_id: str, of: Value, last: str = "and") -> str:
    """A value in words; answers are quoted in those of the question."""
    if isinstance(of, bool) or not isinstance(of, (str, tuple)):
        return value(report, fact_id, of)
    ids = of if isinstance(of, tuple) else (of,)
    texts = [report.names.get(f"{fact_id}={item}") for item in ids]
    quoted = [f"'{text}'" if text else item for item, text in zip(ids, texts, strict=True)]
    return joined(quoted, last) or "none"


def _without_value(fact: Fact) -> str:
    state = "does not apply" if fact.state == "not_applicable" else "unknown"
    return f"{state} ({fact.reason})" if fact.reason else state


def _test(report: Report, fact_id: str, condition: Condition) -> str:
    if condition.operator == "applicable":
        return f"{fact_id} {'applies' if condition.operand else 'does not apply'}"
    last = "and" if condition.operator == "contains_all" else "or"
    operand = said(report, fact_id, condition.operand, last)
    return f"{fact_id} {ASKS[condition.operator]} {operand}"
