"""What each kind of record must satisfy beyond its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from advisor.knowledge.checking.claims import check_evidence, check_myth
from advisor.knowledge.checking.conditions import check_condition, check_specifier, check_value
from advisor.knowledge.checking.names import Finding, Names, unknown
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.criteria import Criterion, Framework, Leaf, Points, Rating
from advisor.model.evidence import Evidence, Grade
from advisor.model.method import Method
from advisor.model.myths import Myth
from advisor.model.questions import Choice, Question
from advisor.model.record import Record
from advisor.model.routes import Path as RoutePath
from advisor.model.rules import Advice, Example, Missing, Need, Requirement


def findings(record: Record, names: Names, path: Path) -> Iterator[Finding]:
    """Everything that is wrong with one record, not counting the records inside it."""
    cited = record.optional("evidence", ())
    cited = (cited,) if isinstance(cited, str) else cited
    if cited and isinstance(cited[0], str):
        yield from unknown(cited, names.evidence, "evidence", (*path, "evidence"))
    check = _CHECKS.get(type(record))
    if check is not None:
        yield from check(record, names, path)


def _condition(condition: Condition, names: Names, path: Path) -> Iterator[Finding]:
    return check_condition(condition, names.facts, path)


def _method(method: Method, names: Names, path: Path) -> Iterator[Finding]:
    continuity, place = method.continuity, (*path, "continuity")
    yield from unknown((continuity.present,), names.facts, "fact", (*place, "present"))
    yield from unknown((continuity.leaf,), names.leaves, "leaf", (*place, "leaf"))
    for key, given, wanted in (
        ("points", method.points, get_args(Points)),
        ("grades", method.grades, get_args(Grade)),
    ):
        for name in wanted:
            if name not in given:
                yield "R132", f"the method's {key} have no {name!r}", (*path, key)


def _rating(rating: Rating, names: Names, path: Path) -> Iterator[Finding]:
    yield from unknown((rating.leaf,), names.leaves, "leaf", (*path, "leaf"))
    if rating.level != "unknown":
        yield from _level(rating.level, (*path, "level"))
        yield from _grounded(rating, path)
    if rating.when is not None:
        yield from _proven(rating.examples, path)


def _path(route: RoutePath, names: Names, path: Path) -> Iterator[Finding]:
    yield from unknown((route.framework,), names.frameworks, "framework", (*path, "framework"))
    yield from unknown(route.levels, names.targets, "target", (*path, "levels"))
    for target, level in route.levels.items():
        yield from _level(level, (*path, "levels", target))
    yield from _grounded(route, path)
    if route.violated_when is not None:
        yield from _proven(route.examples, path)


def _level(level: float, path: Path) -> Iterator[Finding]:
    if not 0 <= level <= 1:
        yield "R104", f"level {level} is outside 0 to 1", path


def _grounded(item: Rating | RoutePath, path: Path) -> Iterator[Finding]:
    if not item.evidence and item.grade != "judgement":
        kind = "rating" if isinstance(item, Rating) else "path"
        yield "E302", f"a {kind} needs evidence, or `grade: judgement`", path


def _framework(framework: Framework, names: Names, path: Path) -> Iterator[Finding]:
    rated = {rating.leaf for rating in framework.ratings}
    for leaf in names.leaves.values():
        if leaf.id not in rated and leaf.target is None and not leaf.measured_by:
            yield "C401", f"{framework.id} has no rating of {leaf.id} (or `unknown`)", path
    if framework.install[-1].when is not None:
        place = (*path, "install")
        yield "R130", "the last install command must hold without a condition", place
    yield from check_specifier(framework.requires_python, (*path, "requires_python"))


def _criterion(criterion: Criterion, _names: Names, path: Path) -> Iterator[Finding]:
    for index, leaf in enumerate(criterion.leaves):
        if not leaf.id.startswith(f"{criterion.id}/"):
            place = (*path, "leaves", index, "id")
            yield (
                "R133",
                f"the id of a leaf of {criterion.id!r} starts with '{criterion.id}/'",
                place,
            )


def _leaf(leaf: Leaf, names: Names, path: Path) -> Iterator[Finding]:
    if leaf.target is not None:
        yield from unknown((leaf.target,), names.targets, "target", (*path, "target"))
    if leaf.target is not None and leaf.measured_by:
        yield "R131", "a leaf has a target or is measured, not both", path
    for index, kind in enumerate(leaf.kinds):
        place = (*path, "kinds", index, "workloads")
        yield from unknown(kind.workloads, leaf.measured_by, "workload", place)


def _question(question: Question, names: Names, path: Path) -> Iterator[Finding]:
    ids = [choice.id for choice in question.choices]
    if (question.type in ("single", "multi")) != bool(ids):
        yield "Q205", f"a {question.type} question {'has no' if ids else 'needs'} choices", path
    for index, choice in enumerate(ids):
        if choice in ids[:index]:
            yield "R002", f"choice {choice!r} is already defined", (*path, "choices", index, "id")
    if question.prefill is not None:
        place = (*path, "prefill")
        yield from unknown((question.prefill.fact,), names.facts, "fact", (*place, "fact"))
        yield from unknown(question.prefill.map.values(), ids, "choice", (*place, "map"))


def _choice(choice: Choice, names: Names, path: Path) -> Iterator[Finding]:
    return unknown(choice.points, names.weighted, "leaf", (*path, "points"))


def _requirement(requirement: Requirement, names: Names, path: Path) -> Iterator[Finding]:
    place = (*path, "framework")
    yield from unknown((requirement.framework,), names.frameworks, "framework", place)
    yield from _proven(requirement.examples, path)


def _advice(advice: Advice, names: Names, path: Path) -> Iterator[Finding]:
    yield from unknown(advice.frameworks, names.frameworks, "framework", (*path, "frameworks"))
    yield from _proven(advice.examples, path)


def _need(need: Need, _names: Names, path: Path) -> Iterator[Finding]:
    return _proven(need.examples, path)


def _example(example: Example, names: Names, path: Path) -> Iterator[Finding]:
    place = (*path, "facts")
    yield from unknown(example.facts, names.facts, "fact", place)
    for fact_id, value in example.facts.items():
        fact = names.facts.get(fact_id)
        if isinstance(value, Missing):
            if (value.unknown is None) == (value.not_applicable is None):
                yield "R134", f"{fact_id} is either unknown or not_applicable", (*place, fact_id)
        elif fact is not None:
            yield from check_value(value, fact, (*place, fact_id))


def _proven(examples: Iterable[Example], path: Path) -> Iterator[Finding]:
    expected = {example.expect for example in examples}
    for outcome in ("fires", "silent"):
        if outcome not in expected:
            yield "T501", f"no example in which this rule is {outcome!r}", path


_CHECKS: dict[type[Record], Callable[[Any, Names, Path], Iterator[Finding]]] = {
    Condition: _condition,
    Method: _method,
    Rating: _rating,
    RoutePath: _path,
    Framework: _framework,
    Criterion: _criterion,
    Leaf: _leaf,
    Question: _question,
    Choice: _choice,
    Requirement: _requirement,
    Advice: _advice,
    Need: _need,
    Example: _example,
    Evidence: check_evidence,
    Myth: check_myth,
}
