"""Rule files with one thing deleted, and who notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from advisor.errors import AdvisorError
from advisor.knowledge.checking.check import check
from advisor.knowledge.codes import warning_codes
from advisor.knowledge.files import RuleFile, Source
from advisor.knowledge.linting.lint import lint
from advisor.knowledge.load import assemble
from advisor.knowledge.reading.document import Path
from advisor.model.criteria import Criterion, Framework, Leaf, Rating
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, FactType, Question
from advisor.model.routes import Path as RoutePath
from advisor.model.routes import Route, Target
from advisor.model.rules import Advice, Command, Need, Requirement
from advisor.scenarios.expectations import missed
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import Persona, personas
from advisor.scenarios.references import dangling

DELETED = (
    *(Requirement, Advice, Need, Route, RoutePath, Rating, Command, Question, Choice),
    *(Criterion, Leaf, Framework, Evidence, Target, FactType),
)
DRAWS = 100
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Deletion:
    """One thing of one rule file, by its path in the document."""

    source: int
    path: Path
    label: str
    words: tuple[str, ...]


def deletions(sources: Sequence[Source]) -> Iterator[Deletion]:
    """Every rule, and every entry of the points of an answer and of the levels of a path."""
    for number, source in enumerate(sources):
        for path, record in source.records:
            if not isinstance(record, DELETED):
                continue
            kind = "routepath" if isinstance(record, RoutePath) else type(record).__name__.lower()
            words = _words(record)
            label = f"{source.document.name} {kind} {' '.join(words)}"
            if path[-1] != "framework" and path[-1] != "criterion":
                yield Deletion(number, path, label, words)
            for field in ("points", "levels"):
                for name in getattr(record, field, ()):
                    place = (*path, field, name)
                    yield Deletion(number, place, f"{label}: {name}", (*words, name))


def _words(record: Any) -> tuple[str, ...]:
    fields = ("id", "leaf", "framework", "run")
    return tuple(str(getattr(record, name)) for name in fields if hasattr(record, name))


def without(sources: Sequence[Source], deletion: Deletion) -> list[Source]:
    """The rule files with that one thing gone; raises `ValidationError` if one is broken then."""
    old = sources[deletion.source]
    data = _deleted(old.document.data, deletion.path)
    changed = Source(old.document, RuleFile.model_validate(data))
    return [*sources[: deletion.source], changed, *sources[deletion.source + 1 :]]


def _deleted(data: Any, path: Path) -> Any:
    first, *rest = path
    if isinstance(data, dict):
        if rest:
            return {**data, first: _deleted(data[first], tuple(rest))}
        return {key: value for key, value in data.items() if key != first}
    at = int(first)
    kept = (_deleted(data[at], tuple(rest)),) if rest else ()
    return (*data[:at], *kept, *data[at + 1 :])


@dataclass(frozen=True)
class Watch:
    """The personas of rule files, and what already fails before anything is deleted."""

    sources: tuple[Source, ...]

    @cached_property
    def failing(self) -> frozenset[tuple[str, object]]:
        """What scenarios miss in the rule files as they are."""
        knowledge = assemble([*self.sources])
        return frozenset(
            (persona.scenario.id, miss)
            for persona in personas(knowledge, self.sources)
            for miss in _misses(knowledge, persona)
        )

    @cached_property
    def expected(self) -> dict[str, str]:
        """What each scenario expects, as text to search for words."""
        knowledge = assemble([*self.sources])
        people = personas(knowledge, self.sources)
        return {item.scenario.id: item.scenario.model_dump_json() for item in people}

    def notices(self, deletion: Deletion) -> str:
        """Who notices first: the loader, a scenario by its id, a lint by its code, or nobody."""
        try:
            sources = without(self.sources, deletion)
            knowledge = assemble(sources)
        except (ValidationError, AdvisorError):
            return "loader"
        if any(check(knowledge, sources)):
            return "loader"
        people = list(personas(knowledge, sources))
        for persona in sorted(people, key=lambda item: -self._named(item, deletion)):
            for miss in _misses(knowledge, persona):
                if (persona.scenario.id, miss) not in self.failing:
                    return persona.scenario.id
        found = lint(knowledge, sources, TODAY)
        return next((item.code for item in found if item.code not in warning_codes()), "")

    def _named(self, persona: Persona, deletion: Deletion) -> int:
        text = self.expected[persona.scenario.id]
        return sum(word in text for word in deletion.words)


def _misses(knowledge: Knowledge, persona: Persona) -> Iterator[object]:
    expect = persona.scenario.expect
    dead = [*persona.problems, *dangling(expect, knowledge)]
    yield from dead
    if not dead:
        yield from missed(expect, Outcome(knowledge, persona.facts, DRAWS))
