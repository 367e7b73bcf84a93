"""Simulated projects whose best framework is known, as a user with noisy judgement describes them.

Truth comes first: values even on 0 to 1, and importances that are nil or log-even over what the
answers from minor to decisive stand for, so that all five answers are equally likely. The user
misjudges each importance by a log-normal factor and takes the nearest answer. Evidence shows each
value with a triangular error as wide as its grade; a halo moves each framework's true score.
Of the generator only `random()` is used, whose stream is the same in every version of Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log2
from random import Random
from statistics import NormalDist

from advisor.decision.decide import decide
from advisor.inference.infer import infer
from advisor.model.criteria import Criterion, Rating
from advisor.model.method import Method
from advisor.model.record import Word
from benchmarks.problem import (
    GRADES,
    LEVELS,
    Problem,
    assemble,
    criterion,
    framework,
    question,
    rating,
    renewed,
)

CRITERIA = 8
MOST_LEAVES = 3
NIL = 0.2
OCTAVES = (-0.5, 3.5)
"""Binary logarithms of the least and the greatest importance that is not nil."""

UNRATED = 0.05
"""The share of values that the rule base does not know."""


@dataclass(frozen=True)
class Population:
    """Which projects and users to draw: the judgement noise is a standard deviation of ln."""

    noise: float
    alternatives: tuple[int, ...] = (2, 3, 4)
    unanswered: float = 0.1


@dataclass(frozen=True)
class Project:
    """What the advisor is told, and each framework's true score of 100."""

    problem: Problem
    true_scores: dict[str, float]


@dataclass(frozen=True)
class Judgement:
    """What the advisor said; the loss of following it is in points of 100."""

    word: Word
    share: float
    lead: float
    right: bool
    loss: float


def project(method: Method, population: Population, seed: int) -> Project:
    """One project; the same seed gives the same truth whatever the noise."""
    drawn = Random(seed)
    sizes = [1 + int(MOST_LEAVES * drawn.random()) for _ in range(CRITERIA)]
    criteria = [criterion(f"criterion-{number}", size) for number, size in enumerate(sizes)]
    importances = {item.id: _importance(drawn) for item in criteria}
    answers = _answers(drawn, importances, population)
    count = population.alternatives[int(len(population.alternatives) * drawn.random())]
    names = [f"framework-{number}" for number in range(count)]
    values = [_values(drawn, criteria) for _ in names]
    problem = assemble(
        method,
        criteria,
        [
            framework(name, _ratings(drawn, method, own))
            for name, own in zip(names, values, strict=True)
        ],
        [question(item.id, [item.id]) for item in criteria],
        answers,
        seed=seed,
    )
    scores = [
        _true_score(criteria, importances, own) + 100 * method.halo * _normal(drawn)
        for own in values
    ]
    return Project(problem, dict(zip(names, scores, strict=True)))


def judge(item: Project, method: Method) -> Judgement:
    """What the advisor says of the project with these constants, and whether it is so."""
    knowledge, facts = renewed(item.problem.knowledge, method=method), item.problem.facts
    decision = decide(knowledge, facts, infer(knowledge, facts), ())
    first, verdict = decision.ranking[0], decision.verdict
    loss = max(item.true_scores.values()) - item.true_scores[first.framework]
    return Judgement(verdict.word, first.first_place_share, verdict.lead, loss == 0, loss)


def _importance(drawn: Random) -> float:
    nil, at = drawn.random() < NIL, drawn.random()
    low, high = OCTAVES
    return 0.0 if nil else 2 ** (low + (high - low) * at)


def _answers(
    drawn: Random, importances: dict[str, float], population: Population
) -> dict[str, str]:
    answers = {name: _answer(drawn, true, population.noise) for name, true in importances.items()}
    return {
        name: level for name, level in answers.items() if drawn.random() >= population.unanswered
    }


def _answer(drawn: Random, true: float, noise: float) -> str:
    """The nearest of the answers on a logarithmic scale."""
    perceived = true * exp(noise * _normal(drawn))
    nearest = round(log2(perceived)) + 1 if perceived else 0
    return LEVELS[max(0, min(nearest, len(LEVELS) - 1))]


def _values(drawn: Random, criteria: Sequence[Criterion]) -> dict[str, float]:
    return {leaf.id: drawn.random() for item in criteria for leaf in item.leaves}


def _ratings(drawn: Random, method: Method, values: dict[str, float]) -> list[Rating]:
    """The values as evidence shows them."""
    found: list[Rating] = []
    for leaf, value in values.items():
        grade = GRADES[int(len(GRADES) * drawn.random())]
        shown = value + method.grades[grade] * (drawn.random() + drawn.random() - 1)
        rated = drawn.random() >= UNRATED
        found.append(rating(leaf, min(1.0, max(0.0, shown)) if rated else "unknown", grade))
    return found


def _true_score(
    criteria: Sequence[Criterion], importances: dict[str, float], values: dict[str, float]
) -> float:
    total = fsum(importances.values()) or 1.0
    means = {
        item.id: fsum(values[leaf.id] for leaf in item.leaves) / len(item.leaves)
        for item in criteria
    }
    return 100 * fsum(importances[name] * mean for name, mean in means.items()) / total


def _normal(drawn: Random) -> float:
    return NormalDist().inv_cdf(1 - drawn.random())
