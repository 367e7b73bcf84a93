"""Scenarios to personas: their facts as a rule base takes them, with what it does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.errors import Problem, did_you_mean
from advisor.intake.answers_file import sound_answers
from advisor.intake.questionnaire import answer_facts
from advisor.knowledge.files import Source
from advisor.knowledge.reading.document import Document, Path
from advisor.model.facts import Fact, Facts, known, not_applicable, unknown
from advisor.model.knowledge import Knowledge
from advisor.model.questions import FactType
from advisor.model.record import Value
from advisor.model.rules import Missing
from advisor.model.scenarios import Scenario


@dataclass(frozen=True)
class Persona:
    """A scenario, where it is written, its facts, and what this rule base cannot take of it."""

    scenario: Scenario
    document: Document
    path: Path
    facts: Facts
    problems: tuple[Problem, ...] = ()

    def problem(self, code: str, message: str, place: Path) -> Problem:
        """A problem at a place within the scenario."""
        return self.document.problem(code, message, self.document.locate((*self.path, *place)))


def personas(knowledge: Knowledge, sources: Iterable[Source]) -> Iterator[Persona]:
    """Every scenario of the rule files, as this rule base, theirs or another, takes it."""
    for source in sources:
        for path, record in source.records:
            if isinstance(record, Scenario):
                yield _persona(knowledge, record, source.document, path)


def _persona(knowledge: Knowledge, scenario: Scenario, document: Document, path: Path) -> Persona:
    place = (*path, "answers")
    given, problems = sound_answers(document, place, scenario.answers, knowledge.question_by_id)
    found: dict[str, Fact] = {}
    for name, value in scenario.facts.items():
        place = (*path, "facts", name)
        wrong = _wrong(knowledge, name, value)
        if wrong:
            problems.append(document.problem(*wrong, document.locate(place, key=True)))
        else:
            line, _ = document.locate(place)
            found[name] = _fact(knowledge.fact_types[name], value, f"{document.name}:{line}")
    facts = Facts(
        as_of=scenario.as_of,
        project=scenario.title,
        values={**answer_facts(knowledge.questions, given, found), **found},
    )
    return Persona(scenario, document, path, facts, tuple(problems))


def _wrong(knowledge: Knowledge, name: str, value: Value | Missing) -> tuple[str, str] | None:
    fact = knowledge.fact_types.get(name)
    if fact is None:
        return "R101", f"unknown fact {name!r}{did_you_mean(name, knowledge.fact_types)}"
    if fact.producer == "answer":
        return "R101", f"{name} is an answer; write it below `answers:`"
    if isinstance(value, Missing):
        both = (value.unknown is None) == (value.not_applicable is None)
        return ("R134", f"{name} is either unknown or not_applicable") if both else None
    return None if fact.domain(value) else ("R103", f"{value!r} is not a value of {name}")


def _fact(fact: FactType, value: Value | Missing, provenance: str) -> Fact:
    if not isinstance(value, Missing):
        return known(value, fact.producer, provenance)
    if value.not_applicable is not None:
        return not_applicable(value.not_applicable)
    return unknown(value.unknown or "", "probe", provenance)
