"""For each target the best route from the recommended framework, and what else leads there."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.findings import Findings, PathFinding
from advisor.model.knowledge import Knowledge
from advisor.model.report import RouteOption, TargetRoutes

RUNNERS_UP = 2
"""How many further routes from the same framework a report names."""


def target_routes(
    knowledge: Knowledge, findings: Findings, first: str | None, others: tuple[str, ...]
) -> tuple[TargetRoutes, ...]:
    """One entry per target that the user named."""
    if first is None:
        return ()
    titles = {target.id: target.name for target in knowledge.targets}
    return tuple(
        _target(target, titles[target], findings.paths, first, others)
        for target in findings.targets
    )


def _target(
    target: str, name: str, paths: Iterable[PathFinding], first: str, others: tuple[str, ...]
) -> TargetRoutes:
    here = [path for path in paths if path.target == target and path.level > 0]
    own = [_option(path) for path in here if path.path.framework == first]
    elsewhere = [
        next((_option(path) for path in here if path.path.framework == other), None)
        for other in others
    ]
    return TargetRoutes(
        target=target,
        name=name,
        best=own[0] if own else None,
        runners_up=tuple(own[1 : 1 + RUNNERS_UP]),
        from_others=tuple(option for option in elsewhere if option is not None),
    )


def _option(finding: PathFinding) -> RouteOption:
    route, path = finding.route, finding.path
    return RouteOption(
        route=route.id,
        name=route.name,
        framework=path.framework,
        status=route.status,
        level=finding.level,
        certain=finding.certain,
        via=path.via,
        because=path.because,
        builds_on=path.builds_on,
        runs_on=route.runs_on,
        commands=path.commands,
        evidence=path.evidence,
        grade=path.grade,
        successor=route.successor,
    )
