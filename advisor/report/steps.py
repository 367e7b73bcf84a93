"""What to do next: install for this hardware, take the route, follow the advice."""

from __future__ import annotations

from advisor.model.decision import Verdict
from advisor.model.facts import Facts
from advisor.model.findings import Findings
from advisor.model.knowledge import Knowledge
from advisor.model.report import Step, TargetRoutes
from advisor.model.rules import Advice, Command
from advisor.model.truth import truth

BEGINNINGS = {
    "classical-ml": "classical machine learning",
    "runtime-only": "a runtime for the finished model",
    "hosted-service": "a hosted service",
}


def next_steps(
    knowledge: Knowledge,
    facts: Facts,
    findings: Findings,
    verdict: Verdict,
    routes: tuple[TargetRoutes, ...],
) -> tuple[Step, ...]:
    """The steps in the order in which one takes them."""
    if findings.needs:
        need = findings.needs[0]
        return (
            Step(
                title=f"Begin with {BEGINNINGS[need.instead]}",
                text=need.because,
                commands=need.steps,
                rule=need.id,
            ),
        )
    if verdict.framework is None:
        return ()
    steps = [_install(knowledge, facts, verdict.framework), *_routes(routes)]
    steps.extend(
        Step(
            title=item.title,
            text=item.text,
            commands=item.commands,
            evidence=item.evidence,
            rule=item.id,
        )
        for item in findings.advice
        if item.kind == "next-step" and concerns(item, verdict.framework)
    )
    return tuple(steps)


def concerns(advice: Advice, framework: str | None) -> bool:
    """Whether advice is for whoever uses that framework."""
    return not advice.frameworks or framework in advice.frameworks


def install_command(knowledge: Knowledge, facts: Facts, framework: str) -> Command:
    """The first install command that surely holds for this hardware."""
    commands = knowledge.framework_by_id[framework].install
    return next(
        command
        for command in commands
        if command.when is None or truth(command.when, facts) == "true"
    )


def _install(knowledge: Knowledge, facts: Facts, framework: str) -> Step:
    command = install_command(knowledge, facts, framework)
    name = knowledge.framework_by_id[framework].name
    present = facts.fact(f"probe.installation.{framework}.version")
    text = command.because
    if present.state == "known":
        text = f"{text} Version {present.value} is already installed here."
    return Step(title=f"Install {name}", text=text.strip(), commands=(command.run,))


def _routes(routes: tuple[TargetRoutes, ...]) -> list[Step]:
    """One step per route, however many targets it serves."""
    served: dict[str, list[str]] = {}
    for target in routes:
        if target.best is not None:
            served.setdefault(target.best.route, []).append(target.name)
    options = {item.best.route: item.best for item in routes if item.best is not None}
    return [
        Step(
            title=f"Use {options[route].name} for: {'; '.join(targets)}",
            text=f"{options[route].via}.",
            commands=options[route].commands,
            evidence=options[route].evidence,
            rule=route,
        )
        for route, targets in served.items()
    ]
