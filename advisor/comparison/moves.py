"""The change of scores between two reports, split into steps that add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor import __version__
from advisor.comparison.leaves import leaves_moved
from advisor.comparison.path import fitted, input_steps
from advisor.comparison.states import Change, change, computed, reported
from advisor.comparison.words import made_by
from advisor.model.comparison import Kind, LeafMoved, Moved
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.report import Report

OLD, NEW, BOTH = "The old report", "The new report", "Both reports"


@dataclass(frozen=True)
class _Maker:
    """What makes a report of facts: a rule base and a version of the advisor."""

    rules: Edition
    version: str


def moves(knowledge: Knowledge, old: Report, new: Report) -> tuple[Moved, ...]:
    """Rules and version first, then one input at a time, for frameworks that all sides know.

    Where another rule base made the new report, the step to what it says comes last; where the
    same other one made both, a single step has what it judges otherwise at both ends.
    """
    present, older, newer = _Maker(knowledge.edition, __version__), _maker(old), _maker(new)
    first, last = reported(old), reported(new)
    here = start = computed(knowledge, fitted(knowledge, old.facts))
    shared = tuple(n for n in first.scores if n in last.scores and n in start.scores)
    between: list[Moved] = []
    for step in input_steps(knowledge, old, new):
        there = computed(knowledge, step.facts)
        moved = change(here, there, shared)
        between.append(_moved(step.kind, step.id, step.name, (step.before, step.after), moved))
        here = there
    opening, closing = change(first, start, shared), change(here, last, shared)
    if older == newer != present:
        return (*between, *_judged(BOTH, older, present, opening + closing))
    before = leaves_moved(first.criteria, start.criteria, shared)
    after = leaves_moved(here.criteria, last.criteria, shared)
    return (
        *_judged(OLD, older, present, opening, before),
        *between,
        *_judged(NEW, present, newer, closing, after),
    )


def _maker(report: Report) -> _Maker:
    return _Maker(report.rules, report.advisor_version)


def _judged(
    whose: str, before: _Maker, after: _Maker, moved: Change, leaves: tuple[LeafMoved, ...] = ()
) -> Iterator[Moved]:
    """The step between what two rule bases or versions make of the same facts."""
    kind: Kind = "rules"
    name, said = "Rule base", (made_by(before.rules), made_by(after.rules))
    if before == after:
        kind, said = "unexplained", ("", "")
        name = f"{whose} does not follow from its inputs: it was edited, or the program was"
        if moved.is_nothing:
            return
    elif before.rules == after.rules:
        kind, name, said = "version", "Advisor", (before.version, after.version)
    elif before.version != after.version:
        name = "Rule base and advisor, which cannot be told apart"
        said = made_by(before.rules, before.version), made_by(after.rules, after.version)
    yield _moved(kind, whose, name, said, moved, leaves)


def _moved(
    kind: Kind,
    id_: str,
    name: str,
    said: tuple[str, str],
    moved: Change,
    leaves: tuple[LeafMoved, ...] = (),
) -> Moved:
    return Moved(
        kind=kind,
        id=id_,
        name=name,
        before=said[0],
        after=said[1],
        scores=moved.scores,
        ruled_out=tuple(item for item, times in moved.out.items() if times > 0),
        back=tuple(item for item, times in moved.out.items() if times < 0),
        leaves=leaves,
    )
