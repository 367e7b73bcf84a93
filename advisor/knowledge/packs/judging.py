"""Whether each patch may do what it says, and whether two of them say it of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from advisor.errors import Problem
from advisor.knowledge.checking.names import Finding, unknown
from advisor.knowledge.files import Source
from advisor.knowledge.packs.format import Tuning
from advisor.knowledge.packs.kinds import DISABLED, TUNED, Thing
from advisor.knowledge.packs.placing import Placed
from advisor.knowledge.reading.document import Path
from advisor.model.conditions import Condition
from advisor.model.criteria import Criterion, Leaf
from advisor.model.evidence import Evidence
from advisor.model.method import Continuity
from advisor.model.questions import Prefill, Question
from advisor.model.record import Record
from advisor.model.rules import Example, Requirement


def flaws(
    patch: Placed, known: Mapping[str, Thing], sources: Iterable[Source]
) -> Iterator[Problem]:
    """Everything that one patch may not do."""
    tuning = patch.patch.set_
    found = _disabling(patch, sources) if tuning is None else _tuning(patch.thing, tuning, known)
    for code, message, place in found:
        yield patch.problem(code, message, *place)


def _disabling(patch: Placed, sources: Iterable[Source]) -> Iterator[Finding]:
    thing, place = patch.thing, ("disable",)
    if not isinstance(thing.record, DISABLED):
        able = ", ".join(kind.__name__.lower() for kind in DISABLED)
        yield "K707", f"a {thing.kind} cannot be disabled; what can is: {able}", place
    elif isinstance(thing.record, Requirement) and not patch.patch.allow_relax_must:
        message = f"{thing.record.id!r} is a must; add `allow_relax_must: true` to disable it"
        yield "K708", message, place
    elif isinstance(thing.record, Question):
        reader = next(_readers(thing.record.fact, sources), None)
        if reader is not None:
            message = f"{thing.record.id!r} cannot be disabled: {reader} reads its answer"
            yield "K709", message, place


def _readers(fact: str, sources: Iterable[Source]) -> Iterator[str]:
    """The places of rules that ask for a fact."""
    for source in sources:
        for path, record in source.records:
            reads: Any = ()
            if isinstance(record, (Condition, Prefill)):
                reads = (record.fact,)
            elif isinstance(record, Example):
                reads = record.facts
            elif isinstance(record, Continuity):
                reads = (record.present,)
            if fact in reads:
                yield f"{source.document.name}:{source.document.locate(path)[0]}"


def _tuning(thing: Thing, tuning: Tuning, known: Mapping[str, Thing]) -> Iterator[Finding]:
    able = TUNED.get(type(thing.record), frozenset())
    if not able:
        kinds = ", ".join(kind.__name__.lower() for kind in TUNED)
        yield "K707", f"a {thing.kind} cannot be tuned; what can is: {kinds}", ("tune",)
        return
    for name in dict.fromkeys(field[0] for field in tuning.fields):
        if name not in able:
            can = ", ".join(sorted(able))
            message = f"{name!r} of a {thing.kind} cannot be tuned; what can is: {can}"
            yield "K707", message, ("set", name)
    if isinstance(thing.record, Question):
        yield from _points(thing.record, tuning, known)
    yield from _ratings(tuning, known)


def _points(question: Question, tuning: Tuning, known: Mapping[str, Thing]) -> Iterator[Finding]:
    place = ("set", "points")
    yield from unknown(tuning.points, [choice.id for choice in question.choices], "choice", place)
    weighted = _names(known, Criterion, Leaf)
    for choice, given in tuning.points.items():
        yield from unknown(given, weighted, "leaf", (*place, choice))


def _ratings(tuning: Tuning, known: Mapping[str, Thing]) -> Iterator[Finding]:
    place = ("set", "ratings")
    yield from unknown(tuning.ratings, _names(known, Leaf), "leaf", place)
    for leaf, rated in tuning.ratings.items():
        if rated.level != "unknown" and not 0 <= rated.level <= 1:
            yield "R104", f"level {rated.level} is outside 0 to 1", (*place, leaf, "level")
        cited = _names(known, Evidence)
        yield from unknown(rated.evidence, cited, "evidence", (*place, leaf, "evidence"))


def _names(known: Mapping[str, Thing], *kinds: type[Record]) -> list[str]:
    return [name for name, thing in known.items() if isinstance(thing.record, kinds)]


def collisions(patches: Iterable[Placed]) -> Iterator[Problem]:
    """Patches that set what another sets, or that touch what another disables."""
    same: dict[tuple[int, Path], list[Placed]] = defaultdict(list)
    for patch in patches:
        same[patch.thing.number, patch.thing.path].append(patch)
    for members in same.values():
        for first, second in combinations(members, 2):
            shared = _shared(first, second)
            if shared is not None:
                message = f"{second.patch.target!r}{shared} is already patched at {first.position}"
                yield second.problem("K710", message, second.patch.action)


def _shared(first: Placed, second: Placed) -> str | None:
    """What both patches set, in words; None where they go together."""
    if first.patch.set_ is None or second.patch.set_ is None:
        return ""
    common = set(first.patch.set_.fields) & set(second.patch.set_.fields)
    return f" ({' '.join(min(common))})" if common else None
