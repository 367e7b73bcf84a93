"""`advisor doctor`: what is installed, what can be measured here, and what mends the rest."""

from __future__ import annotations

import sys

from advisor.cli.options import FormatOption, PythonOption, RulesOption, TimeoutOption
from advisor.cli.probe import chosen_frameworks


def doctor(
    python: PythonOption = None,
    timeout: TimeoutOption = None,
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Show what can be measured here.

    What is installed, what each framework computes on, which managed environments there are, and
    the command that mends the rest.
    """
    from advisor.cli.health import lines
    from advisor.cli.progress import watch
    from advisor.errors import UsageProblem
    from advisor.intake.environments.found import environments
    from advisor.intake.probing.background import in_background
    from advisor.intake.probing.diagnosis import diagnose
    from advisor.intake.probing.interpreters import choose
    from advisor.intake.probing.plan import make_plan
    from advisor.intake.probing.presets import FACTS_ONLY
    from advisor.knowledge.load import load

    if format_ not in ("console", "json"):
        raise UsageProblem(f"doctor has no format {format_!r}; there are console, json")
    knowledge = load(packs=rules or ())
    interpreters = choose(python or (), chosen_frameworks(knowledge, ()))
    with in_background(make_plan(knowledge, interpreters, FACTS_ONLY, timeout)) as probing:
        diagnosis = diagnose(probing.plan, watch(probing), environments())
    if format_ == "json":
        sys.stdout.write(diagnosis.model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        sys.stdout.write("\n".join(lines(diagnosis)) + "\n")
    sys.stdout.flush()
