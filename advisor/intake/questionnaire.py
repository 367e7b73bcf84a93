"""Which questions apply, which comes next, and what a default would be: all pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from advisor.intake.answers import Answer, Given, defects, value_of
from advisor.model.facts import NOT_ASKED, Fact, Facts, not_applicable
from advisor.model.questions import Question
from advisor.model.record import Value
from advisor.model.rules import Truth
from advisor.model.truth import missing, truth

FactValues = Mapping[str, Fact]
"""Facts by id."""


def applies(question: Question, facts: FactValues) -> Truth:
    """Whether the question arises; it stays open while that is unknown."""
    return "true" if question.when is None else truth(question.when, _facts(facts))


def answer_facts(
    questions: Sequence[Question], given: Given, detected: FactValues
) -> dict[str, Fact]:
    """The fact of every question: as given, not asked, or not applicable where it is skipped.

    `when` may name later questions, hence the passes until nothing changes.
    """
    facts: dict[str, Fact] = {}
    for _ in range(len(questions) + 1):
        before = dict(facts)
        for question in questions:
            facts[question.fact] = _fact(question, given, {**detected, **facts})
        if facts == before:
            break
    return facts


def open_questions(
    questions: Sequence[Question], given: Given, detected: FactValues
) -> tuple[Question, ...]:
    """Questions without an answer that arise or may, in the order to ask them.

    One whose `when` waits for the answer to another open question comes after all that do not.
    """
    facts = answer_facts(questions, given, detected)
    everything = {**detected, **facts}
    unanswered = [q for q in questions if q.id not in given and not is_skipped(q, facts)]
    pending = {question.fact for question in unanswered}
    ready = [q for q in unanswered if pending.isdisjoint(_waits_for(q, everything))]
    return (*ready, *(question for question in unanswered if question not in ready))


def waiting(questions: Iterable[Question], facts: FactValues) -> tuple[Question, ...]:
    """Those of the questions that may yet turn out to be needless."""
    return tuple(question for question in questions if applies(question, facts) == "unknown")


def is_skipped(question: Question, facts: FactValues) -> bool:
    """Whether the question does not arise under these facts of `answer_facts`."""
    return facts[question.fact].state == "not_applicable"


def retired(questions: Sequence[Question], given: Given, detected: FactValues) -> tuple[str, ...]:
    """The questions that were answered and no longer arise."""
    facts = answer_facts(questions, given, detected)
    return tuple(q.id for q in questions if q.id in given and is_skipped(q, facts))


@dataclass(frozen=True)
class Default:
    """An answer that Enter accepts, and the words that say where it comes from."""

    answer: Answer
    label: str


def detected_default(question: Question, detected: FactValues) -> Default | None:
    """The default that a detected fact suggests, if it maps to something the question accepts."""
    if question.prefill is None:
        return None
    fact = detected.get(question.prefill.fact)
    if fact is None or fact.value is None:
        return None
    data = _mapped(question, fact.value)
    if defects(question, data):
        return None
    label = f"detected: {_plain(fact.value)}, from {_origin(fact)}"
    return Default(Answer(value_of(question, data), label, "default"), label)


def _facts(values: FactValues) -> Facts:
    return Facts(as_of=date.min, values=dict(values))


def _fact(question: Question, given: Given, facts: FactValues) -> Fact:
    if question.when is not None and applies(question, facts) in ("false", "not_applicable"):
        names = dict.fromkeys(str(leaf.fact) for leaf in question.when.leaves())
        origin = ", ".join(name.removeprefix("answer.") for name in names)
        return not_applicable(f"does not arise, because of {origin}")
    return given[question.id].fact if question.id in given else NOT_ASKED


def _waits_for(question: Question, facts: FactValues) -> tuple[str, ...]:
    return missing(question.when, _facts(facts)) if question.when is not None else ()


def _mapped(question: Question, value: Value) -> object:
    assert question.prefill is not None
    table = question.prefill.map
    if question.type == "multi":
        items = value if isinstance(value, tuple) else (str(value),)
        return tuple(table.get(item, item) for item in items)
    if question.type != "single":
        return value
    text = _plain(value)
    return table.get(text) or _release(question, text)


def _release(question: Question, text: str) -> str:
    """The choice itself, or for a version such as 3.12.4 the choice 3.12."""
    fitting = [c.id for c in question.choices if text == c.id or text.startswith(f"{c.id}.")]
    return max(fitting, key=len, default=text)


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    return value if isinstance(value, str) else ", ".join(value)


def _origin(fact: Fact) -> str:
    if fact.source == "probe":
        return "this machine"
    return fact.provenance or "the project's code"
