"""A route: from whom it leads where and how well, and what this report uses it for."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.explanation import Entry, Explanation, Judged, Listing
from advisor.model.report import RouteOption, TargetRoutes
from advisor.model.routes import Path, Route
from advisor.report.explanation.conditions import judged
from advisor.report.explanation.ground import Ground
from advisor.report.wording import ended, score


def explain_route(ground: Ground, item_id: str) -> Explanation:
    """Its paths with their levels and conditions, and its place in this report."""
    route = next(item for item in ground.knowledge.routes if item.id == item_id)
    return ground.explained("route", route.id, route.name).model_copy(
        update={
            "meaning": route.summary,
            "statements": tuple(_statements(route)),
            "conditions": tuple(_conditions(ground, route)),
            "listings": (
                Listing(
                    title="Paths, with their levels of 100",
                    entries=tuple(_path(ground, path) for path in route.paths),
                ),
                Listing(title="In this report", entries=tuple(_uses(ground, route))),
            ),
            "commands": tuple(dict.fromkeys(c for path in route.paths for c in path.commands)),
            "evidence": ground.evidence(item for path in route.paths for item in path.evidence),
            "see": tuple(_leaves(ground, route)),
        }
    )


def _statements(route: Route) -> Iterator[str]:
    successor = f"; its successor is {route.successor}" if route.successor else ""
    yield f"Status: {route.status}{successor}. Licence: {route.licence}."
    if route.runs_on:
        yield f"Runs on: {ended(route.runs_on)}"
    if route.limits:
        yield f"Limits: {ended(route.limits)}"


def _path(ground: Ground, path: Path) -> Entry:
    levels = [f"{ground.name(at)} {score(100 * level)}" for at, level in path.levels.items()]
    built = f" Built on {ended(path.builds_on)}" if path.builds_on else ""
    text = f"{', '.join(levels)}. By {path.via}. {ended(path.because)}{built}"
    return Entry(id=path.framework, name=ground.name(path.framework), text=text)


def _conditions(ground: Ground, route: Route) -> Iterator[Judged]:
    for path in route.paths:
        if path.violated_when is not None:
            title = f"No way from {ground.name(path.framework)} where"
            yield judged(ground, title, path.violated_when)


def _uses(ground: Ground, route: Route) -> Iterator[Entry]:
    """Every place of the route among the targets that the user named."""
    used = False
    for target in ground.report.routes:
        for place, option in options(target):
            if option.route == route.id:
                used = True
                yield Entry(
                    id="",
                    name=target.name,
                    text=f"{place} of {ground.name(option.framework)}, "
                    f"{score(100 * option.level)} of 100"
                    + ("" if option.certain else ", if it is possible here"),
                )
    if not used:
        yield Entry(id="", name="Nothing", text="no target that was named goes this way")


def options(target: TargetRoutes) -> Iterator[tuple[str, RouteOption]]:
    """Every way to a target that the report names, and its place among those of its framework."""
    if target.best is not None:
        yield "best way", target.best
    for option in target.runners_up:
        yield "another way", option
    for option in target.from_others:
        yield "best way", option


def _leaves(ground: Ground, route: Route) -> Iterator[str]:
    """The leaves whose values are levels of its targets."""
    targets = {target for path in route.paths for target in path.levels}
    for leaf in ground.knowledge.leaves.values():
        if leaf.target in targets:
            yield leaf.id
