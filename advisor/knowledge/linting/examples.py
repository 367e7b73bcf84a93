"""Whether every rule does on its examples what they say: the examples are the rules' tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from advisor.errors import Problem
from advisor.knowledge.files import Source, conditions
from advisor.model.facts import Fact, Facts, known, not_applicable, unknown
from advisor.model.record import Value
from advisor.model.rules import Example, Missing, Truth
from advisor.model.truth import truth

OUTCOMES: dict[Truth, str] = {
    "true": "fires",
    "false": "silent",
    "unknown": "undetermined",
    "not_applicable": "not_applicable",
}
"""What examples call each truth of a rule's condition."""


def failing_examples(sources: Iterable[Source]) -> Iterator[Problem]:
    """A problem for each example that its rule does not bear out."""
    for source in sources:
        for path, record in source.records:
            examples: tuple[Example, ...] = getattr(record, "examples", ())
            for _, condition in conditions(record):
                for index, example in enumerate(examples):
                    outcome = OUTCOMES[truth(condition, example_facts(example))]
                    if outcome != example.expect:
                        message = f"in example {example.name!r} the rule is {outcome!r}"
                        place = source.document.locate((*path, "examples", index, "expect"))
                        yield source.document.problem("T502", message, place)


def example_facts(example: Example) -> Facts:
    """The facts of an example; what it does not name was not asked."""
    values = {name: _fact(value) for name, value in example.facts.items()}
    return Facts(as_of=date.min, values=values)


def _fact(value: Value | Missing) -> Fact:
    if not isinstance(value, Missing):
        return known(value, "answer", "example")
    if value.not_applicable is not None:
        return not_applicable(value.not_applicable)
    return unknown(value.unknown or "")
