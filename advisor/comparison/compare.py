"""Two reports to one comparison: what is concluded otherwise, and what moved it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TypeVar

from advisor.comparison.moves import moves
from advisor.comparison.states import reported, steady
from advisor.model.comparison import Comparison, RouteMoved, Summary
from advisor.model.decision import Excluded, OpenMust
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report, TargetRoutes
from advisor.report.console_parts.naming import name
from advisor.report.wording import score

NO_WAY = "no known way"

Must = TypeVar("Must", Excluded, OpenMust)


def compare(knowledge: Knowledge, old: Report, new: Report) -> Comparison:
    """Pure; the steps between the reports are judged by this rule base."""
    names = {**old.names, **new.names}
    return Comparison(
        old=summary(old),
        new=summary(new),
        moved=moves(knowledge, old, new),
        excluded=_apart(new.excluded, old.excluded, reported(old).scores),
        lifted=_apart(old.excluded, new.excluded, reported(new).scores),
        opened=_apart(new.verdict.conditions, old.verdict.conditions, reported(old).scores),
        closed=_apart(old.verdict.conditions, new.verdict.conditions, reported(new).scores),
        routes=tuple(_routes(old, new)),
        names={
            item: names.get(item, item) for side in (old, new) for item in reported(side).scores
        },
    )


def summary(report: Report) -> Summary:
    """What a comparison says of each of its reports."""
    return Summary(
        project=report.project,
        as_of=report.as_of,
        rules=report.rules,
        advisor_version=report.advisor_version,
        verdict=report.verdict,
        ranking=report.ranking,
        scores={name: steady(points) for name, points in reported(report).scores.items()},
        stay=report.stay.advice,
    )


def _apart(
    musts: tuple[Must, ...], others: tuple[Must, ...], frameworks: Container[str]
) -> tuple[Must, ...]:
    """The musts that are not among the others, of frameworks that both sides compare."""
    known = {(item.framework, item.requirement) for item in others}
    return tuple(
        item
        for item in musts
        if item.framework in frameworks and (item.framework, item.requirement) not in known
    )


def _routes(old: Report, new: Report) -> Iterator[RouteMoved]:
    before = {item.target: _best(old, item) for item in old.routes}
    for item in new.routes:
        was, now = before.get(item.target, ""), _best(new, item)
        if was != now:
            yield RouteMoved(target=item.target, name=item.name, before=was, after=now)


def _best(report: Report, target: TargetRoutes) -> str:
    best = target.best
    if best is None:
        return NO_WAY
    possible = "" if best.certain else ", if it is possible here"
    level = f"{score(100 * best.level)} of 100{possible}"
    return f"{name(report, best.framework)} by {best.name} ({level})"
