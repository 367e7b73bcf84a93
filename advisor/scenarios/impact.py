"""What another rule base would tell the same personas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from advisor.knowledge.files import Source
from advisor.model.knowledge import Knowledge
from advisor.scenarios.outcome import Outcome
from advisor.scenarios.personas import personas

LEAST_MOVE = 0.5
"""Points of 100 by which a score must move to be worth a line."""

Told = dict[str, str]
"""What a persona is told, by what it is about."""


@dataclass(frozen=True)
class Change:
    """One thing that a persona is told, before and after."""

    what: str
    old: str
    new: str


@dataclass(frozen=True)
class Moved:
    """A persona that is told something else."""

    scenario: str
    title: str
    changes: tuple[Change, ...]


def scenarios_of(old: Iterable[Source], new: Iterable[Source]) -> tuple[Source, ...]:
    """The files with scenarios: the new ones, or the old ones where there are no new ones."""
    for sources in (new, old):
        found = tuple(item for item in sources if item.file.scenarios)
        if found:
            return found
    return ()


def impact(old: Knowledge, new: Knowledge, sources: Iterable[Source]) -> Iterator[Moved]:
    """Each persona to whom the new rule base says something else.

    Answers and facts that one of them does not know are left out there.
    """
    sources = tuple(sources)
    for before, after in zip(personas(old, sources), personas(new, sources), strict=True):
        changes = tuple(_changes(Outcome(old, before.facts), Outcome(new, after.facts)))
        if changes:
            yield Moved(after.scenario.id, after.scenario.title, changes)


def _changes(old: Outcome, new: Outcome) -> Iterator[Change]:
    before, after = _told(old), _told(new)
    for what, said in before.items():
        if said != after[what]:
            yield Change(what, said, after[what])
    for name in old.matrix.frameworks:
        if name in new.matrix.frameworks:
            was, now = old.matrix.score(name), new.matrix.score(name)
            if abs(was - now) > LEAST_MOVE:
                yield Change(f"score of {name}", f"{was:.1f}", f"{now:.1f}")


def _told(outcome: Outcome) -> Told:
    excluded = {item.framework: "" for item in outcome.excluded}
    for item in outcome.excluded:
        excluded[item.framework] += f" {item.requirement}"
    return {
        "winner": outcome.winner or "nobody",
        "word": outcome.word,
        "order": ", ".join(outcome.ranked) or "nobody",
        "ruled out": "; ".join(f"{name}:{musts}" for name, musts in excluded.items()) or "nobody",
        "serves instead": ", ".join(outcome.needs) or "nothing",
    }
