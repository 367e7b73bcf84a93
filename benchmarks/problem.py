"""Made-up decision problems as real records, so that the advisor's own functions run on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Literal, get_args

from advisor.model.criteria import Criterion, Framework, Leaf, Newest, Points, Rating, Scale
from advisor.model.evidence import Grade
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.method import Method
from advisor.model.questions import Choice, Question
from advisor.model.rules import Command

DAY = date(2026, 11, 22)
LEVELS: tuple[Points, ...] = get_args(Points)
GRADES: tuple[Grade, ...] = get_args(Grade)
SCALE = Scale(zero="nothing", half="something", one="everything")
LEAVES_PER_CRITERION = 5


@dataclass(frozen=True)
class Problem:
    """A rule base and the facts to decide on."""

    knowledge: Knowledge
    facts: Facts


def criterion(name: str, leaves: int) -> Criterion:
    """A criterion with that many leaves, none of which weighs anything before it is asked for."""
    return Criterion(
        id=name,
        name=name,
        meaning="made up",
        leaves=tuple(
            Leaf(id=f"{name}/{number}", name=f"{name} {number}", scale=SCALE)
            for number in range(leaves)
        ),
    )


def question(name: str, counts: Iterable[str]) -> Question:
    """How much these criteria and leaves count, on the five levels."""
    wanted = tuple(counts)
    choices = (
        Choice(id=level, text=level, points=dict.fromkeys(wanted, level)) for level in LEVELS
    )
    return Question(
        id=name, text=name, help="made up", why="made up", type="single", choices=tuple(choices)
    )


def rating(leaf: str, level: float | Literal["unknown"], grade: Grade) -> Rating:
    """A level on a leaf, as sure as its grade."""
    return Rating(leaf=leaf, level=level, because="made up", grade=grade)


def framework(name: str, ratings: Iterable[Rating]) -> Framework:
    """An alternative with its ratings."""
    return Framework(
        id=name,
        name=name,
        summary="made up",
        distributions=(name,),
        import_name=name,
        newest=Newest(version="1.0", released=DAY, evidence="made up"),
        requires_python=">=3.10",
        install=(Command(run=f"pip install {name}"),),
        ratings=tuple(ratings),
    )


def assemble(
    method: Method,
    criteria: Iterable[Criterion],
    frameworks: Iterable[Framework],
    questions: Iterable[Question],
    answers: Mapping[str, str],
    *,
    seed: int = 0,
) -> Problem:
    """Everything together; a question without an answer is open."""
    knowledge = Knowledge(
        edition=Edition(version="0", content_hash="0"),
        method=method,
        facts=(),
        questions=tuple(questions),
        criteria=tuple(criteria),
        frameworks=tuple(frameworks),
        targets=(),
        routes=(),
        requirements=(),
        advice=(),
        needs=(),
        evidence=(),
    )
    values = {
        f"answer.{name}": known(level, "answer", "made up") for name, level in answers.items()
    }
    return Problem(knowledge, Facts(as_of=DAY, seed=seed, values=values))


def random_problem(
    method: Method, *, frameworks: int = 4, leaves: int = 40, questions: int = 20, seed: int = 1
) -> Problem:
    """Every framework rated on every leaf, every question answered and about two leaves each."""
    drawn = Random(seed)
    criteria = [
        criterion(f"criterion-{number}", LEAVES_PER_CRITERION)
        for number in range(leaves // LEAVES_PER_CRITERION)
    ]
    ids = [leaf.id for item in criteria for leaf in item.leaves]
    rated = [
        framework(name, [rating(leaf, drawn.random(), drawn.choice(GRADES)) for leaf in ids])
        for name in (f"framework-{number}" for number in range(frameworks))
    ]
    asked = [question(f"question-{number}", drawn.sample(ids, 2)) for number in range(questions)]
    answers = {item.id: drawn.choice(LEVELS[1:]) for item in asked}
    return assemble(method, criteria, rated, asked, answers)


def renewed(knowledge: Knowledge, **changed: object) -> Knowledge:
    """The same rule base with other parts, and nothing remembered of the former ones."""
    parts = {name: getattr(knowledge, name) for name in Knowledge.model_fields}
    return Knowledge.model_construct(**{**parts, **changed})
