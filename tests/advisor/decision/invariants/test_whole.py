"""Invariants 4, 7, 8, 9 and 12 from end to end: rules and facts in, decision out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.knowledge.load import load
from advisor.model.decision import Decision
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from tests.advisor.conftest import SMALL_RULES
from tests.advisor.decision.invariants.decisions import decided, picture
from tests.advisor.decision.invariants.orders import Shuffle, cloned, reordered, twins_of
from tests.advisor.decision.invariants.rule_bases import (
    Case,
    answers,
    cases,
    changed,
    conditions,
    replies,
)
from tests.advisor.decision.problems import SMALL
from tests.advisor.knowing import facts


@st.composite
def shuffles(draw: st.DrawFn) -> Shuffle:
    """A way to put things into another order."""

    def shuffle(items: Sequence[Any]) -> Sequence[Any]:
        return draw(st.permutations(items))

    return shuffle


def without_ties(decision: Decision) -> dict[str, Any]:
    """Equal scores keep the order of the rule base; without them no order may show."""
    assume(len({item.score for item in decision.ranking}) == len(decision.ranking))
    return picture(decision)


@settings(max_examples=80)
@given(cases(), shuffles())
def test_04_the_order_of_the_rules_changes_nothing(case: Case, shuffle: Shuffle) -> None:
    knowledge, given_facts = case
    before = without_ties(decided(knowledge, given_facts))
    assert picture(decided(reordered(knowledge, shuffle), given_facts)) == before


@settings(max_examples=50)
@given(cases(), shuffles())
def test_04_the_order_of_the_questions_changes_nothing(case: Case, shuffle: Shuffle) -> None:
    knowledge, given_facts = case
    before = without_ties(decided(knowledge, given_facts))
    asked = changed(knowledge, questions=tuple(shuffle(knowledge.questions)))
    assert picture(decided(asked, given_facts)) == before


@settings(max_examples=15)
@given(answers(SMALL), shuffles())
def test_04_the_names_of_the_files_change_nothing(given_facts: Facts, shuffle: Shuffle) -> None:
    before = without_ties(decided(SMALL, given_facts))
    with TemporaryDirectory() as folder:
        for at, file in enumerate(shuffle(sorted(SMALL_RULES.glob("*.yaml")))):
            copy(file, Path(folder, f"{at}.yaml"))
        assert picture(decided(load(Path(folder)), given_facts)) == before


@pytest.mark.parametrize("seed", range(3))
def test_04_the_order_of_the_real_rules_changes_nothing(
    real_knowledge: Knowledge, seed: int
) -> None:
    random = Random(seed)
    method = real_knowledge.method.model_copy(update={"draws": 200})
    knowledge = changed(real_knowledge, method=method)
    asked = random.sample(knowledge.questions, 12)
    given_facts = facts({question.id: random.choice(replies(question)) for question in asked})
    other = reordered(knowledge, lambda items: random.sample(items, len(items)))
    assert picture(decided(other, given_facts)) == picture(decided(knowledge, given_facts))


def standings(decision: Decision) -> dict[str, tuple[float, float, float]]:
    return {item.framework: (item.score, item.low, item.high) for item in decision.ranking}


@settings(max_examples=50)
@given(cases())
def test_07_leaving_a_candidate_out_moves_no_other(case: Case) -> None:
    knowledge, given_facts = case
    names = [item.id for item in knowledge.frameworks]
    everybody = standings(decided(knowledge, given_facts))
    for gone in names:
        named = tuple(name for name in names if name != gone)
        fewer = decided(knowledge, given_facts.model_copy(update={"candidates": named}))
        assert standings(fewer) == {name: everybody[name] for name in everybody if name != gone}


@settings(max_examples=50)
@given(cases())
def test_08_a_clone_scores_the_same_and_moves_nobody(case: Case) -> None:
    knowledge, given_facts = case
    probes = (*given_facts.probes, *twins_of(given_facts.probes, "alder"))
    before = standings(decided(knowledge, given_facts))
    both = given_facts.model_copy(update={"probes": probes})
    after = standings(decided(cloned(knowledge, "alder"), both))
    assert after.pop("clone", None) == before.get("alder")
    assert after == before


def in_two() -> Knowledge:
    """The small rule base with one criterion per leaf; points on a criterion go to its leaves."""
    criteria = tuple(
        criterion.model_copy(update={"id": leaf.id.replace("/", "-"), "leaves": (leaf,)})
        for criterion in SMALL.criteria
        for leaf in criterion.leaves
    )
    goal, *others = SMALL.questions
    research, *rest = goal.choices
    assert research.points == {"ease": "some"}
    halves = {"ease-first-model": "minor", "ease-continuity": "minor"}
    choices = (research.model_copy(update={"points": halves}), *rest)
    asked = (goal.model_copy(update={"choices": choices}), *others)
    return changed(SMALL, criteria=criteria, questions=asked)


@settings(max_examples=40)
@given(answers(SMALL))
def test_09_criteria_split_with_their_points_change_nothing(given_facts: Facts) -> None:
    before, after = decided(SMALL, given_facts), decided(in_two(), given_facts)
    assert after.verdict == before.verdict
    assert after.ranking == before.ranking
    assert after.unsettled == before.unsettled
    assert after.robustness.flips == before.robustness.flips


@st.composite
def idle_questions(draw: st.DrawFn) -> Question:
    """A question whose choices add nothing, be it left out or said."""
    kind = draw(st.sampled_from(["single", "multi", "bool", "number"]))
    nothing = draw(st.sampled_from([{}, {"ease": "irrelevant", "speed/training": "irrelevant"}]))
    choices = tuple(Choice(id=name, text=name, points=nothing) for name in ("x", "y"))
    return Question(
        id="idle",
        text="made up",
        help="made up",
        why="made up",
        type=kind,
        choices=choices if kind in ("single", "multi") else (),
        when=draw(st.none() | conditions),
    )


@settings(max_examples=80)
@given(cases(), idle_questions(), st.data())
def test_12_a_question_without_effect_changes_nothing(
    case: Case, idle: Question, data: st.DataObject
) -> None:
    """Wherever it is asked, answered or not."""
    knowledge, given_facts = case
    at = data.draw(st.integers(0, len(knowledge.questions)))
    asked = (*knowledge.questions[:at], idle, *knowledge.questions[at:])
    said = facts({"idle": data.draw(st.sampled_from(replies(idle)))}).values
    answered = given_facts.model_copy(update={"values": {**given_facts.values, **said}})
    before = decided(knowledge, given_facts)
    for after in (given_facts, answered):
        assert decided(changed(knowledge, questions=asked), after) == before
