"""Everything supposed at once, and everything wrong with it at once."""

from __future__ import annotations

import pytest

from advisor.comparison.what_if.changes import Changes, changed
from advisor.errors import UsageProblem
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import ANSWERS
from tests.advisor.knowing import facts


def test_all_kinds_together(small_knowledge: Knowledge) -> None:
    given = facts(ANSWERS).model_copy(update={"candidates": ("alder", "birch", "cedar")})
    supposed = Changes(
        answers=("goal=research",),
        weights=("ease=30%",),
        without=("cedar",),
        facts=("probe.platform.system=linux",),
    )
    moved = changed(small_knowledge, given, supposed)
    assert moved.fact("answer.goal").value == "research"
    assert moved.fact("probe.platform.system").value == "linux"
    assert (moved.weights, moved.candidates) == ({"ease": 0.3}, ("alder", "birch"))
    assert (moved.seed, moved.as_of) == (given.seed, given.as_of)


def test_every_problem_is_named(small_knowledge: Knowledge) -> None:
    wrong = Changes(answers=("x=1",), weights=("y=1",), without=("z",), facts=("w=1",))
    with pytest.raises(UsageProblem) as caught:
        changed(small_knowledge, facts({}), wrong)
    starts = [line.split()[0] for line in caught.value.message.splitlines()]
    assert sorted(starts) == ["--answer", "--fact", "--weight", "--without"]


def test_nothing() -> None:
    assert Changes().is_nothing
    assert not Changes(without=("alder",)).is_nothing
