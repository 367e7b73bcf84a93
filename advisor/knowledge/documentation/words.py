"""The words that a rule base has for its facts and their values, with links to where they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from advisor.knowledge.documentation.blocks import Link, Place, Span, Spans
from advisor.knowledge.documentation.spans import clean
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType
from advisor.model.record import Value
from advisor.model.rules import Missing

WHETHER = "Whether "
THE_FRAMEWORK = "the framework"


@dataclass(frozen=True)
class Words:
    """Questions, choices and facts of one rule base in words; `place` tells where a fact stands."""

    knowledge: Knowledge
    place: Callable[[str], Place]

    def asks(self, fact_id: str) -> bool:
        """Whether the fact is the answer to a question."""
        return fact_id in self._questions

    def fact(self, fact_id: str) -> Spans:
        """What the fact is about, in quotes."""
        return ("“", self._link(fact_id, self.about(fact_id)), "”")

    def about(self, fact_id: str) -> str:
        """What the fact is about: a question's text, or a phrase that names the framework."""
        kind = self.knowledge.fact_types[fact_id]
        about = clean(kind.about)
        return about if self.asks(fact_id) else self._named(kind, about).removesuffix(".")

    def statement(self, fact_id: str) -> Spans | None:
        """What holds where the fact is true; nothing for an answer, or for what is no 'whether'."""
        about = self.about(fact_id)
        if self.asks(fact_id) or not about.startswith(WHETHER):
            return None
        return (self._link(fact_id, about.removeprefix(WHETHER)),)

    def value(self, fact_id: str, value: Value) -> str:
        """A value of the fact: choices as the question words them, numbers with their unit."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple):
            return " and ".join(self.value(fact_id, item) for item in value) or "nothing"
        if isinstance(value, str):
            return f"“{self._choices.get((fact_id, value), value)}”"
        unit = self.knowledge.fact_types[fact_id].unit
        return f"{number(value)} {unit}" if unit else number(value)

    def given(self, fact_id: str, value: Value | Missing) -> str:
        """A fact and its value, as an example states them."""
        about = f"“{self.about(fact_id)}”"
        if not isinstance(value, Missing):
            return f"{about}: {self.value(fact_id, value)}"
        if value.not_applicable is not None:
            return f"{about}: does not apply ({value.not_applicable})"
        return f"{about}: not known ({value.unknown})"

    def _link(self, fact_id: str, text: str) -> Span:
        return Link(text, self.place(fact_id))

    def _named(self, kind: FactType, about: str) -> str:
        """With the framework's name, where each framework has a fact of its own."""
        frameworks = self.knowledge.framework_by_id
        own = next((part for part in kind.id.split(".") if part in frameworks), None)
        if own is None:
            return about
        name = frameworks[own].name
        if THE_FRAMEWORK in about:
            return about.replace(THE_FRAMEWORK, name)
        return f"{about.removesuffix('.')} ({name})"

    @cached_property
    def _questions(self) -> frozenset[str]:
        return frozenset(question.fact for question in self.knowledge.questions)

    @cached_property
    def _choices(self) -> dict[tuple[str, str], str]:
        return {
            (question.fact, choice.id): clean(choice.text)
            for question in self.knowledge.questions
            for choice in question.choices
        }


def number(value: float) -> str:
    """A number in full, with thousands apart."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
