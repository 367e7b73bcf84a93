"""Whether everything that an expectation names is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from advisor.errors import did_you_mean
from advisor.knowledge.reading.document import Path
from advisor.model.knowledge import Knowledge
from advisor.model.scenarios import Expectation
from advisor.scenarios.expectations import Missed

Reference = tuple[str, str, Path]
"""The kind of what is named, its id, and the place within the expectation."""


def dangling(expect: Expectation, knowledge: Knowledge) -> Iterator[Missed]:
    """The ids that nothing has, each with the nearest that something has."""
    known = _known(knowledge)
    for kind, name, place in _references(expect):
        if name not in known[kind]:
            yield place, f"unknown {kind} {name!r}{did_you_mean(name, known[kind])}"
    for question, choices in expect.matters.items():
        if question in known["question"]:
            there_are = [item.id for item in knowledge.question_by_id[question].choices]
            for name in choices:
                if name not in there_are:
                    near = did_you_mean(name, there_are)
                    yield ("matters", question, name), f"unknown choice {name!r}{near}"


def _known(knowledge: Knowledge) -> dict[str, Collection[str]]:
    return {
        "framework": knowledge.framework_by_id,
        "requirement": {item.id for item in knowledge.requirements},
        "need": {item.id for item in knowledge.needs},
        "advice": {item.id for item in knowledge.advice},
        "leaf": knowledge.leaves,
        "target": {item.id for item in knowledge.targets},
        "route": {item.id for item in knowledge.routes},
        "question": knowledge.question_by_id,
        "leaf or criterion": knowledge.leaf_ids,
    }


def _references(expect: Expectation) -> Iterator[Reference]:
    yield from _list("framework", expect.winner, ("winner",))
    yield from _list("need", expect.needs, ("needs",))
    yield from _list("advice", expect.advice, ("advice",))
    yield from _list("advice", expect.silent, ("silent",))
    yield from _list("question", expect.skipped, ("skipped",))
    yield from _keys("framework", expect.install, ("install",))
    yield from _lists("framework", "requirement", expect.excluded, ("excluded",))
    yield from _lists("framework", "requirement", expect.open, ("open",))
    for field, leaves in (("values", expect.values), ("reasons", expect.reasons)):
        yield from _keys("framework", leaves, (field,))
        for framework, named in leaves.items():
            yield from _keys("leaf", named, (field, framework))
    for field, routes in (("routes", expect.routes), ("closed", expect.closed)):
        yield from _keys("framework", routes, (field,))
        for framework, targets in routes.items():
            yield from _lists("target", "route", targets, (field, framework))
    yield from _keys("question", expect.matters, ("matters",))
    for question, choices in expect.matters.items():
        for choice, names in choices.items():
            yield from _list("leaf or criterion", names, ("matters", question, choice))


def _keys(kind: str, named: Iterable[str], place: Path) -> Iterator[Reference]:
    for name in named:
        yield kind, name, (*place, name)


def _list(kind: str, named: Iterable[str], place: Path) -> Iterator[Reference]:
    for index, name in enumerate(named):
        yield kind, name, (*place, index)


def _lists(
    kind: str, inner: str, named: Mapping[str, tuple[str, ...]], place: Path
) -> Iterator[Reference]:
    yield from _keys(kind, named, place)
    for name, items in named.items():
        yield from _list(inner, items, (*place, name))
