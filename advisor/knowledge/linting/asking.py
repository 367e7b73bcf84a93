"""Whether a question's default can ever be found, and whether its points are all its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from advisor.errors import Problem, did_you_mean
from advisor.knowledge.files import Source
from advisor.knowledge.linting.joint import World
from advisor.knowledge.linting.places import Placed, placed
from advisor.model.conditions import Condition
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType, Prefill, Question

FITTING = {"bool": ("bool",), "number": ("number",)}
"""The types of fact that can be the default of a question as they are; choices are mapped to."""


def chosen(question: Question, choice: str) -> Condition:
    """That an answer is, or holds, this choice."""
    if question.type == "multi":
        return Condition(fact=question.fact, contains=choice)
    return Condition(fact=question.fact, is_=choice)


def misasked(knowledge: Knowledge, sources: Sequence[Source], world: World) -> Iterator[Problem]:
    """Defaults that no fact gives, and points that an earlier answer has always given already."""
    for item in placed(sources, Question):
        prefill = item.record.prefill
        if prefill is not None:
            fact = knowledge.fact_types[prefill.fact]
            for code, message in _defects(item.record, prefill, fact):
                yield item.problem(code, message, "prefill")
        yield from item.decided(_given_already(item, knowledge, world))


def _defects(question: Question, prefill: Prefill, fact: FactType) -> Iterator[tuple[str, str]]:
    fitting = FITTING.get(question.type, (fact.type,))
    values = ("true", "false") if fact.type == "bool" else fact.values
    if fact.producer == "answer":
        yield "Q206", f"{fact.id} is an answer; a default is what probes or scans find"
    elif fact.type not in fitting:
        yield "Q206", f"{fact.id} ({fact.type}) can be no answer to a {question.type} question"
    for value in prefill.map if values else ():
        if value not in values:
            yield "R103", f"{value!r} is not a value of {fact.id}{did_you_mean(value, values)}"
    ids = {choice.id for choice in question.choices}
    if ids and values and ids.isdisjoint(prefill.map.get(value, value) for value in values):
        yield "Q206", f"no value of {fact.id} leads to a choice of {question.id!r}"


def _given_already(item: Placed[Question], knowledge: Knowledge, world: World) -> Iterator[Problem]:
    """Points of every choice, where the question arises only after a choice that gave some."""
    question, when = item.record, item.record.when
    if when is None or question.type == "multi" or not question.choices:
        return
    given = knowledge.choice_points[question.id].values()
    always = reduce(set.intersection, (set(points) for points in given))
    for earlier in knowledge.questions:
        for choice, points in knowledge.choice_points[earlier.id].items():
            leaves = sorted(always & set(points)) if earlier != question else ()
            if leaves and world.implies(when, chosen(earlier, choice)):
                message = (
                    f"every answer gives weight to {' and '.join(leaves)}, to which {choice!r} of "
                    f"{earlier.id!r} has always given some before"
                )
                yield item.problem("R121", message, "id")
