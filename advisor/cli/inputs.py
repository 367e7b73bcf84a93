"""Where `recommend` gets its facts: answers and probes, side by side."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from advisor.intake.gather import Gathered
    from advisor.intake.probing.background import Probing
    from advisor.model.knowledge import Knowledge
    from advisor.model.probes import ProbeResult


@dataclass(frozen=True)
class Inputs:
    """What the command line says about answers and probes."""

    answers: Path | None
    options: tuple[str, ...]
    no_input: bool
    preset: str | None
    probe_files: tuple[Path, ...]
    pythons: tuple[str, ...]
    frameworks: tuple[str, ...]
    timeout_s: float | None

    @property
    def amount(self) -> str:
        """The preset: as given, else quick, or nothing where probe files say it all."""
        return self.preset or ("off" if self.probe_files else "quick")


def take(knowledge: Knowledge, inputs: Inputs) -> tuple[Gathered, tuple[ProbeResult, ...]]:
    """Ask while the probes run, then wait for them; a live result replaces one from a file."""
    from advisor.intake.console import terminal
    from advisor.intake.gather import gather
    from advisor.intake.probing.facts import probe_facts
    from advisor.intake.probing.files import merge

    filed = merge(inputs.probe_files)
    with ExitStack() as stack:
        probing = _start(knowledge, inputs, stack)

        def so_far() -> tuple[ProbeResult, ...]:
            return _joined(filed, probing.results if probing else ())

        gathered = gather(
            knowledge,
            answers_file=inputs.answers,
            options=inputs.options,
            console=None if inputs.no_input else terminal(),
            no_input=inputs.no_input,
            detected=lambda: probe_facts(so_far(), knowledge.fact_types),
        )
        for warning in gathered.warnings:
            typer.echo(f"advisor: warning: {warning}", err=True)
        if probing is not None:
            from advisor.cli.progress import watch

            watch(probing)
        return gathered, so_far()


def _start(knowledge: Knowledge, inputs: Inputs, stack: ExitStack) -> Probing | None:
    from advisor.intake.probing.presets import preset

    amount = preset(inputs.amount)
    if not amount.kinds:
        return None
    from advisor.cli.relevance import needed_benchmarks
    from advisor.intake.probing.background import in_background
    from advisor.intake.probing.interpreters import choose
    from advisor.intake.probing.plan import make_plan

    interpreters = choose(inputs.pythons, inputs.frameworks)
    fitted = amount.fitted(needed_benchmarks(knowledge, inputs.answers, inputs.options))
    plan = make_plan(knowledge, interpreters, fitted, inputs.timeout_s)
    return stack.enter_context(in_background(plan))


def _joined(
    filed: tuple[ProbeResult, ...], live: tuple[ProbeResult, ...]
) -> tuple[ProbeResult, ...]:
    return tuple({(item.probe, item.framework): item for item in (*filed, *live)}.values())
