"""The personas of the rule base that ships: what they are told, and that they miss every rule."""

from __future__ import annotations

from collections import Counter

import pytest

from advisor.bundle import bundled
from advisor.knowledge.load import checked, read_all
from advisor.model.scenarios import Scenario
from advisor.scenarios.expectations import missed
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import Persona, personas
from advisor.scenarios.trial import try_all
from tests.rules.deletions import Deletion, Watch, deletions, without

SOURCES = read_all(bundled("rules"))
KNOWLEDGE = checked(SOURCES)
PERSONAS = list(personas(KNOWLEDGE, SOURCES))
SCENARIOS = [item.scenario for item in PERSONAS]

each_persona = pytest.mark.parametrize("persona", PERSONAS, ids=lambda item: item.scenario.id)


@each_persona
def test_a_persona_is_told_what_a_good_adviser_would_say(persona: Persona) -> None:
    assert [str(problem) for problem in persona.problems] == []
    outcome = Outcome(KNOWLEDGE, persona.facts)
    assert list(missed(persona.scenario.expect, outcome)) == []


def test_nothing_is_untried_and_nothing_unexpected() -> None:
    trial = try_all(KNOWLEDGE, SOURCES)
    assert [str(problem) for problem in trial.problems] == []
    assert trial.seen == trial.leaves


def test_there_are_personas_of_every_kind() -> None:
    assert len(SCENARIOS) >= 24
    sole = Counter(item.expect.winner for item in SCENARIOS if len(item.expect.winner) == 1)
    assert sole["pytorch",] >= 5
    assert sole["tensorflow",] >= 5
    words = Counter(item.expect.words for item in SCENARIOS if len(item.expect.words) == 1)
    assert words["too close to call",] >= 3
    assert words["no candidate",] >= 2
    assert words["no framework needed",] >= 3
    assert words["no recommendation yet",] >= 1
    assert sum(bool(item.expect.excluded) for item in SCENARIOS) >= 10


def test_no_two_personas_give_the_same_answers_and_facts() -> None:
    told = [str((item.as_of, item.answers, item.facts)) for item in SCENARIOS]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda item: item.id)
def test_a_persona_is_told_of_in_two_sentences(scenario: Scenario) -> None:
    assert len(scenario.about.removesuffix(".").split(". ")) in (2, 3)


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch(tuple(SOURCES))


@pytest.mark.slow
def test_whatever_is_deleted_is_missed(watch: Watch) -> None:
    survivors = [item.label for item in deletions(SOURCES) if not watch.notices(item)]
    assert survivors == []


def test_what_is_there_is_not_missed(watch: Watch) -> None:
    assert watch.failing == frozenset()


def first(words: str) -> Deletion:
    return next(item for item in deletions(SOURCES) if f" {words}" in item.label)


def test_what_others_name_is_missed_by_the_loader(watch: Watch) -> None:
    cited = first("evidence torch-newest-release")
    assert len(without(SOURCES, cited)) == len(SOURCES)
    assert watch.notices(cited) == "loader"


@pytest.mark.parametrize("kind", ["advice", "command", "routepath"])
def test_what_stands_alone_is_missed_by_a_persona(watch: Watch, kind: str) -> None:
    assert watch.notices(first(f"{kind} ")) in {item.id for item in SCENARIOS}
