"""A fact's value as typed on the command line, checked against its type and domain."""

from __future__ import annotations

from math import isfinite

from packaging.version import Version

from advisor.errors import UsageProblem, did_you_mean
from advisor.intake.answers import NONE
from advisor.model.facts import SUPPOSED, Fact, known, not_applicable, unknown
from advisor.model.questions import FactType
from advisor.model.record import Value

"""Where a fact comes from that was only supposed."""

UNKNOWN, NOT_APPLICABLE = "unknown", "not-applicable"
"""What every fact may be besides a value."""

BOOLS = {"yes": True, "true": True, "no": False, "false": False}


def supposed(fact_type: FactType, text: str) -> Fact:
    """The fact that a typed value stands for; raises `UsageProblem` naming what it may be."""
    text = text.strip()
    if text == UNKNOWN:
        return unknown(SUPPOSED, fact_type.producer, SUPPOSED)
    if text == NOT_APPLICABLE:
        return not_applicable(SUPPOSED)
    return known(_value(fact_type, text), fact_type.producer, SUPPOSED)


def _value(fact_type: FactType, text: str) -> Value:
    match fact_type.type:
        case "bool":
            if text.lower() not in BOOLS:
                raise _no(fact_type, text, "yes or no")
            return BOOLS[text.lower()]
        case "number":
            return _number(fact_type, text)
        case "choice":
            return _choice(fact_type, text)
        case "set":
            parts = [] if text == NONE else [part.strip() for part in text.split(",")]
            chosen = {_choice(fact_type, part) for part in parts}
            return tuple(item for item in fact_type.values if item in chosen)
        case "version":
            return _version(fact_type, text)
        case "text":
            if not text:
                raise _no(fact_type, text, "some text")
            return text


def _no(fact_type: FactType, text: str, what: str, near: str = "") -> UsageProblem:
    return UsageProblem(f"{text!r} is not {what}, as {fact_type.id} must be{near}")


def _number(fact_type: FactType, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not isfinite(number) or not fact_type.domain(number):
        raise _no(fact_type, text, f"a number{_limits(fact_type)}")
    return number


def _limits(fact_type: FactType) -> str:
    least = "" if fact_type.minimum is None else f" of at least {fact_type.minimum:g}"
    most = "" if fact_type.maximum is None else f" of at most {fact_type.maximum:g}"
    between = " and" if least and most else ""
    unit = f" {fact_type.unit}" if fact_type.unit else ""
    return f"{least}{between}{most}{unit}"


def _choice(fact_type: FactType, text: str) -> str:
    if text not in fact_type.values:
        what = f"one of {', '.join(fact_type.values)}"
        raise _no(fact_type, text, what, did_you_mean(text, fact_type.values))
    return text


def _version(fact_type: FactType, text: str) -> str:
    try:
        Version(text)
    except ValueError:
        raise _no(fact_type, text, "a version such as 3.12.4") from None
    return text
