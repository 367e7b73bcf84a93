"""Which routes lead from each framework to each target, best first."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.model.facts import Facts
from advisor.model.findings import PathFinding
from advisor.model.knowledge import Knowledge
from advisor.model.routes import Route
from advisor.model.truth import missing, truth


def path_findings(knowledge: Knowledge, facts: Facts) -> tuple[PathFinding, ...]:
    """Every path that is not impossible here; equal levels keep the order of the rule base."""
    found = [path for route in knowledge.routes for path in _paths(route, facts)]
    return tuple(sorted(found, key=lambda path: -path.level))


def _paths(route: Route, facts: Facts) -> Iterator[PathFinding]:
    for path in route.paths:
        violated = "false" if path.violated_when is None else truth(path.violated_when, facts)
        if violated == "true":
            continue
        certain = violated != "unknown"
        for target, level in path.levels.items():
            yield PathFinding(
                route=route,
                path=path,
                target=target,
                level=level,
                certain=certain,
                missing=()
                if certain or path.violated_when is None
                else missing(path.violated_when, facts),
            )
