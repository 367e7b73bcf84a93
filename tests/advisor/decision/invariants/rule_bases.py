"""Random rule bases, and random answers to their questions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any, NamedTuple

from hypothesis import strategies as st

from advisor.model.conditions import Condition
from advisor.model.criteria import Framework, Rating
from advisor.model.facts import Facts, known
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.record import Value
from advisor.model.routes import Path, Route
from advisor.model.rules import Requirement
from tests.advisor.decision.problems import METHOD, SMALL
from tests.advisor.knowing import facts, measured

NAMES = ("alder", "birch", "cedar")
MADE_UP = "made up"
GRADES = ("vendor", "independent", "judgement")
ATOMS = (
    {"fact": "answer.goal", "is": "research"},
    {"fact": "answer.targets", "contains": "phone"},
    {"fact": "answer.offline", "is": True},
    {"fact": "answer.memory", "lt": 2.0},
    {"fact": "answer.python", "is": "3.10"},
    {"fact": "answer.present", "applicable": True},
)
CONDITIONS = [
    Condition.model_validate(item)
    for item in (
        *ATOMS,
        *({"not": atom} for atom in ATOMS),
        *({kind: pair} for kind in ("all", "any") for pair in combinations(ATOMS, 2)),
    )
]

levels = st.integers(0, 10).map(lambda tenths: tenths / 10)
conditions = st.sampled_from(CONDITIONS)


class Case(NamedTuple):
    """A rule base and facts; shown without what every rule base here has."""

    knowledge: Knowledge
    facts: Facts

    def __repr__(self) -> str:
        parts = (
            *(rating for item in self.knowledge.frameworks for rating in item.ratings),
            *(path for route in self.knowledge.routes for path in route.paths),
            *self.knowledge.requirements,
            *(item for item in self.knowledge.questions if item.text == MADE_UP),
            self.facts,
        )
        left_out = {"because", "via", "examples", "evidence", "title", "modified", "text", "help"}
        return "\n".join(
            str(item.model_dump(exclude=left_out, exclude_defaults=True)) for item in parts
        )


def changed(knowledge: Knowledge, **fields: Any) -> Knowledge:
    """The rule base with other fields, and with nothing kept of what was derived from the old."""
    kept = {name: getattr(knowledge, name) for name in Knowledge.model_fields}
    return Knowledge.model_construct(**{**kept, **fields})


@st.composite
def rule_bases(draw: st.DrawFn) -> Knowledge:
    """The small rule base with two or three frameworks of random ratings, routes and musts."""
    names = NAMES[: draw(st.integers(2, 3))]
    method = METHOD.model_copy(update={"draws": 100})
    return changed(
        SMALL,
        method=method,
        frameworks=tuple(draw(_frameworks(name)) for name in names),
        routes=tuple(draw(_routes(f"r{at}", names)) for at in range(2)),
        questions=(*SMALL.questions, draw(questions("team", st.none() | conditions))),
        requirements=tuple(draw(musts(f"m{at}", names)) for at in range(draw(st.integers(0, 3)))),
    )


@st.composite
def questions(draw: st.DrawFn, name: str, whens: st.SearchStrategy[Condition | None]) -> Question:
    """A question that gives random points, and makes sense only when one of `whens` is true."""
    points = st.dictionaries(
        st.sampled_from([*SMALL.leaf_ids]),
        st.sampled_from([*METHOD.points]),
        min_size=1,
        max_size=3,
    )
    return Question(
        id=name,
        text=MADE_UP,
        help=MADE_UP,
        why=MADE_UP,
        type=draw(st.sampled_from(["single", "multi"])),
        choices=tuple(Choice(id=x, text=x, points=draw(points)) for x in ("one", "two", "three")),
        when=draw(whens),
    )


@st.composite
def _frameworks(draw: st.DrawFn, name: str) -> Framework:
    ratings: list[Rating] = []
    for leaf in ("ease/first-model", "ease/continuity"):
        whens = [*draw(st.lists(conditions, max_size=2)), draw(st.none() | conditions)]
        ratings.extend(
            Rating(
                leaf=leaf,
                level=draw(levels | st.just("unknown")),
                because=MADE_UP,
                grade=draw(st.sampled_from(GRADES)),
                when=when,
            )
            for when in whens
        )
    return SMALL.frameworks[0].model_copy(
        update={"id": name, "name": name, "ratings": tuple(ratings)}
    )


@st.composite
def _routes(draw: st.DrawFn, name: str, frameworks: Sequence[str]) -> Route:
    paths = tuple(
        Path(
            framework=framework,
            levels={target: draw(levels) for target in ("server", "phone")},
            via=MADE_UP,
            because=MADE_UP,
            grade=draw(st.sampled_from(GRADES)),
            violated_when=draw(st.none() | conditions),
        )
        for framework in frameworks
    )
    return SMALL.routes[0].model_copy(update={"id": name, "name": name, "paths": paths})


@st.composite
def musts(draw: st.DrawFn, name: str, frameworks: Sequence[str]) -> Requirement:
    """A must of one of the frameworks."""
    changes = {
        "id": name,
        "framework": draw(st.sampled_from(frameworks)),
        "violated_when": draw(conditions),
    }
    return SMALL.requirements[0].model_copy(update=changes)


def replies(question: Question) -> list[Value]:
    """Answers that may be given to a question; of numbers only a few."""
    ids = [choice.id for choice in question.choices]
    if question.type == "single":
        return [*ids]
    if question.type == "multi":
        return [some for size in range(len(ids) + 1) for some in combinations(ids, size)]
    return [True, False] if question.type == "bool" else [1.0, 32.0]


@st.composite
def answers(draw: st.DrawFn, knowledge: Knowledge, most_open: int = 9) -> Facts:
    """Some questions answered and up to so many open, and often times measured for everybody."""
    order, start = knowledge.questions, draw(st.integers(0, len(knowledge.questions) - 1))
    chosen = draw(st.integers(0, 2 ** len(order) - 1))
    turned = [*order[start:], *order[:start]]
    still_open = [item for at, item in enumerate(turned) if chosen >> at & 1][:most_open]
    given = {
        question.id: draw(st.sampled_from(replies(question)))
        for question in order
        if question not in still_open
    }
    names = [framework.id for framework in knowledge.frameworks]
    times = draw(st.lists(st.floats(0.01, 0.05), min_size=len(names), max_size=len(names)))
    probes = [measured(name, time) for name, time in zip(names, times, strict=True)]
    return facts(given, *(probes if draw(st.booleans()) else ()))


@st.composite
def cases(draw: st.DrawFn, most_open: int = 9) -> Case:
    """A random rule base with random answers to its questions."""
    knowledge = draw(rule_bases())
    return Case(knowledge, draw(answers(knowledge, most_open)))


@st.composite
def completed(draw: st.DrawFn, knowledge: Knowledge, given: Facts) -> Facts:
    """The facts with every question answered that was open."""
    values = dict(given.values)
    for question in knowledge.questions:
        if question.fact not in values:
            reply = draw(st.sampled_from(replies(question)))
            values[question.fact] = known(reply, "answer", "test")
    return given.model_copy(update={"values": values})
