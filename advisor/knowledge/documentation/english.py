"""Conditions in English: a sentence with brackets, or an outline where there is room for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from packaging.specifiers import Specifier

from advisor.knowledge.documentation.blocks import Item, Spans
from advisor.knowledge.documentation.spans import joined
from advisor.knowledge.documentation.words import Words
from advisor.model.conditions import Condition

COMPARED = {"gt": "above", "ge": "at least", "lt": "below", "le": "at most"}
VERSIONS = {
    "==": "exactly",
    "===": "literally",
    "!=": "other than",
    ">=": "at least",
    "<=": "at most",
    ">": "above",
    "<": "below",
    "~=": "compatible with",
}
LISTS = {
    "in": (" is ", " or "),
    "not_in": (" is neither ", " nor "),
    "contains_any": (" includes ", " or "),
    "contains_all": (" includes ", " and "),
}
"""The verb of a test against several values, and what stands before the last of them."""
LEADS = {"and": "all of these hold", "or": "any of these holds", "not": "this does not hold"}
"""What an outline says above the parts of a combination."""


@dataclass(frozen=True)
class Phrase:
    """A test in words, or phrases that are combined; a lone part of `all` or `any` is itself."""

    spans: Spans = ()
    joint: Literal["", "and", "or", "not"] = ""
    parts: tuple[Phrase, ...] = ()


def phrase(words: Words, condition: Condition) -> Phrase:
    """The condition in words, in the shape that it has."""
    if condition.fact is not None:
        return Phrase(_test(words, condition.fact, condition))
    parts = tuple(phrase(words, part) for part in condition.parts)
    if condition.not_ is not None:
        return Phrase(joint="not", parts=parts)
    if len(parts) == 1:
        return parts[0]
    return Phrase(joint="or" if condition.all is None else "and", parts=parts)


def sentence(of: Phrase) -> Spans:
    """One line in which brackets show what belongs together."""
    if not of.joint:
        return of.spans
    parts = [_bracketed(part) for part in of.parts]
    if of.joint == "not":
        return ("it is not the case that ", *parts[0])
    return joined(parts, f", {of.joint} ")


def _bracketed(part: Phrase) -> Spans:
    return ("(", *sentence(part), ")") if part.joint in ("and", "or") else sentence(part)


def is_long(of: Phrase) -> bool:
    """Whether brackets would be needed, so that an outline reads better."""
    inner = [part.parts[0] if part.joint == "not" else part for part in of.parts]
    return len(of.parts) > 2 or any(part.joint for part in inner)


def outline(of: Phrase) -> tuple[Item, ...]:
    """The parts of a combination as a list, each with its own parts below it."""
    return tuple(_item(part) for part in of.parts)


def _item(of: Phrase) -> Item:
    if not is_long(of):
        return Item(sentence(of))
    if of.joint == "not" and of.parts[0].joint in ("and", "or"):
        negated = "not all of these hold:" if of.parts[0].joint == "and" else "none of these holds:"
        return Item((negated,), outline(of.parts[0]))
    return Item((f"{LEADS[of.joint]}:",), outline(of))


def _test(words: Words, fact: str, condition: Condition) -> Spans:
    operand = condition.operand
    if isinstance(operand, bool):
        return _of_bool(words, fact, condition.operator, operand)
    subject = words.fact(fact)
    if isinstance(operand, tuple):
        verb, last = LISTS[condition.operator]
        if len(operand) == 1 and condition.operator == "not_in":
            verb = " is not "
        return (*subject, verb, *joined([(words.value(fact, item),) for item in operand], last))
    if condition.operator in COMPARED:
        return (*subject, f" is {COMPARED[condition.operator]} {words.value(fact, operand)}")
    if condition.operator == "version":
        return (*subject, " is ", _versions(str(operand)))
    verb = {"is": " is ", "is_not": " is not ", "contains": " includes "}[condition.operator]
    return (*subject, verb, words.value(fact, operand))


def _of_bool(words: Words, fact: str, operator: str, operand: bool) -> Spans:
    """A test for yes or no, or for whether the fact makes any sense here."""
    if operator == "applicable":
        verb = ("arises", "does not arise") if words.asks(fact) else ("applies", "does not apply")
        return (*words.fact(fact), f" {verb[not operand]}")
    statement = words.statement(fact)
    if statement is None:
        answer = "“yes”" if operand else "“no”"
        return (*words.fact(fact), f" is {'' if operator == 'is' else 'not '}{answer}")
    if operator == "is":
        return statement if operand else ("it is false that ", *statement)
    return (f"it is not {str(operand).lower()} that ", *statement)


def _versions(specifier: str) -> str:
    parts = [Specifier(part.strip()) for part in specifier.split(",")]
    return " and ".join(map(_version, parts))


def _version(part: Specifier) -> str:
    if part.version.endswith(".*"):
        which = "any" if part.operator == "==" else "no"
        return f"{which} {part.version.removesuffix('.*')} version"
    return f"{VERSIONS[part.operator]} {part.version}"
