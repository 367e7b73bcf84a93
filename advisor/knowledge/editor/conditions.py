"""The schema of a condition: one object, with the operators and values that its fact takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from advisor.knowledge.checking.conditions import FITTING
from advisor.knowledge.editor.plain import Schema, reference
from advisor.model.conditions import COMBINERS, OPERATORS
from advisor.model.questions import FactType

LISTS = ("in", "not_in", "contains_any", "contains_all")
"""The operators that compare a fact with a list."""

SOME: Schema = {"minItems": 1}

SHAPE = "a condition is one of all, any, not, or a fact with an operator"
UNTESTED = "the fact needs an operator, such as `is`"


def condition(schema: Schema, facts: Iterable[FactType]) -> Schema:
    """The schema of a condition on these facts; what each can be is defined under its id.

    An editor offers operators once there is a fact that takes them. Alternatives are no more than
    `required`: of any others, yaml-language-server would complain about an arbitrary one.
    """
    fields: Mapping[str, Schema] = schema["properties"]
    words = {key: {"description": fields[key]["description"]} for key in OPERATORS}
    return {
        **schema,
        "properties": {
            **{key: fields[key] | (SOME if "items" in fields[key] else {}) for key in COMBINERS},
            "fact": reference("fact"),
            **{key: {**words[key], "doNotSuggest": True} for key in OPERATORS},
        },
        "maxProperties": 2,
        "oneOf": [{"required": [key], "errorMessage": SHAPE} for key in (*COMBINERS, "fact")],
        "dependencies": {
            "fact": {"anyOf": [{"required": [key], "errorMessage": UNTESTED} for key in OPERATORS]},
            **{key: ["fact"] for key in OPERATORS},
        },
        "allOf": [_test(fact, words) for fact in facts],
    }


def keys_by_type() -> dict[str, Schema]:
    """The keys that a test of each type of fact may have, to be defined beside a condition."""
    found: dict[str, Schema] = {}
    for kind, fitting in FITTING.items():
        message = f"a {kind} takes {', '.join(fitting)} or applicable"
        keys = ["fact", *fitting, "applicable"]
        found[f"test-of-{kind}"] = {"enum": keys, "errorMessage": message}
    return found


def _test(fact: FactType, words: Mapping[str, Schema]) -> Schema:
    """The operators that a test of this fact may use, and what each compares it with."""
    fitting = (*FITTING[fact.type], "applicable")
    operands = {key: {**_operand(key, fact), **words[key]} for key in fitting}
    # To complete, the server takes a constant for equal that only begins with what is there.
    this = {"pattern": f"^{fact.id.replace('.', '[.]')}$"}
    return {
        "if": {"type": "object", "required": ["fact"], "properties": {"fact": this}},
        "then": {
            "properties": {"fact": {"description": fact.about}, **operands},
            "propertyNames": reference(f"test-of-{fact.type}"),
        },
    }


def _operand(operator: str, fact: FactType) -> Schema:
    if operator == "applicable":
        return {"type": "boolean"}
    if operator == "version":
        return {"type": "string"}
    value = reference(fact.id)
    return {"type": "array", "items": value, **SOME} if operator in LISTS else value
