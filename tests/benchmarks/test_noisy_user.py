"""Simulated projects: what is true, and what the advisor gets to see of it."""

from __future__ import annotations

from math import inf

import pytest

from advisor.model.knowledge import Knowledge
from advisor.model.method import Method
from benchmarks.noisy_user import Population, judge, project

CALM = Population(noise=0.0, unanswered=0.0)


@pytest.fixture(scope="module")
def method(real_knowledge: Knowledge) -> Method:
    return real_knowledge.method.model_copy(update={"draws": 100})


def test_the_same_seed_gives_the_same_project(method: Method) -> None:
    noisy = Population(noise=0.45)
    assert project(method, noisy, 7) == project(method, noisy, 7)
    assert project(method, noisy, 7) != project(method, noisy, 8)


def test_noise_changes_answers_and_not_the_truth(method: Method) -> None:
    seen = [project(method, Population(noise=noise, unanswered=0.0), 3) for noise in (0.0, 2.0)]
    assert seen[0].true_scores == seen[1].true_scores
    assert seen[0].problem.knowledge == seen[1].problem.knowledge
    assert seen[0].problem.facts != seen[1].problem.facts


def test_unanswered_questions_are_open(method: Method) -> None:
    assert len(project(method, CALM, 1).problem.facts.values) == 8
    nothing = Population(noise=0.0, unanswered=1.0)
    assert project(method, nothing, 1).problem.facts.values == {}


def test_there_are_as_many_frameworks_as_asked_for(method: Method) -> None:
    three = Population(noise=0.3, alternatives=(3,))
    assert all(len(project(method, three, seed).true_scores) == 3 for seed in range(5))


def test_a_level_shown_is_within_its_evidence(method: Method) -> None:
    exact = method.model_copy(update={"grades": dict.fromkeys(method.grades, 0.0), "halo": 0.0})
    shown, true = (project(item, CALM, 5).problem.knowledge for item in (method, exact))
    for seen, real in zip(shown.frameworks, true.frameworks, strict=True):
        for level, value in zip(seen.ratings, real.ratings, strict=True):
            assert level.grade is not None
            if level.level == "unknown" or value.level == "unknown":
                assert level.level == value.level
            else:
                assert abs(level.level - value.level) <= method.grades[level.grade]


def test_a_judgement_is_right_when_nothing_is_lost(method: Method) -> None:
    said = [judge(project(method, CALM, seed), method) for seed in range(20)]
    assert all(item.right == (item.loss == 0) for item in said)
    assert all(0 <= item.loss < inf and 0 <= item.share <= 1 for item in said)
    assert sum(item.right for item in said) > 10
