"""`advisor probe --install`: show what each missing framework takes, ask, and install it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from advisor.cli.env.wording import listed, tell
from advisor.cli.env.working import Work
from advisor.errors import UsageProblem

if TYPE_CHECKING:
    from advisor.intake.console import Terminal
    from advisor.intake.environments.making import Proposal
    from advisor.intake.environments.wishes import Wishes
    from advisor.intake.probing.interpreters import Interpreter
    from advisor.model.criteria import Framework
    from advisor.model.facts import Fact
    from advisor.model.knowledge import Knowledge

WIDTH = 80


def provided(
    knowledge: Knowledge, frameworks: Sequence[str], pythons: Sequence[str], wishes: Wishes
) -> Mapping[str, Interpreter]:
    """The interpreter of each framework, after installing what is missing if that is wished.

    `pythons` are the values of --python; what they name is taken as it is.
    """
    from advisor.intake.probing.interpreters import choose

    chosen = choose(pythons, frameworks)
    if not wishes.install:
        if wishes != type(wishes)():
            options = "--yes, --constraint, --own-index, --installer and --fetch-python"
            raise UsageProblem(f"{options} need --install")
        return chosen
    judged = {text.partition("=")[0] for text in pythons}
    wanted = [knowledge.framework_by_id[name] for name in frameworks if name not in judged]
    _provide(knowledge, wanted, wishes)
    return choose(pythons, frameworks)


def _provide(knowledge: Knowledge, frameworks: Sequence[Framework], wishes: Wishes) -> None:
    from advisor.intake.console import terminal
    from advisor.intake.environments.found import missing

    console = terminal()
    if console is None and not wishes.yes:
        hint = "--yes installs without asking"
        raise UsageProblem("--install asks before it installs, and there is no terminal", hint)
    if wishes.constraint is not None and not wishes.constraint.is_file():
        raise UsageProblem(f"--constraint: there is no file {wishes.constraint}")
    absent = missing(frameworks)
    there = [framework.name for framework in frameworks if framework not in absent]
    if there:
        tell(f"{listed(there)}: installed already (advisor doctor says where)")
    if absent:
        _install(absent, _machine(knowledge), wishes, None if wishes.yes else console)


def _machine(knowledge: Knowledge) -> Mapping[str, Fact]:
    """What the probes say about this machine, apart from frameworks."""
    from advisor.cli.progress import watch
    from advisor.intake.probing.background import in_background
    from advisor.intake.probing.facts import probe_facts
    from advisor.intake.probing.plan import make_plan
    from advisor.intake.probing.presets import FACTS_ONLY

    with in_background(make_plan(knowledge, {}, FACTS_ONLY)) as probing:
        return probe_facts(watch(probing), knowledge.fact_types)


def _install(
    frameworks: Sequence[Framework],
    facts: Mapping[str, Fact],
    wishes: Wishes,
    console: Terminal | None,
) -> None:
    """Propose all, ask about each, then install those that are wanted; one at a time on a disk."""
    from advisor.intake.environments.found import environments
    from advisor.intake.environments.lock import exclusive
    from advisor.intake.environments.making import complete, proposed
    from advisor.intake.environments.removing import sweep
    from advisor.intake.environments.running import Runner
    from advisor.intake.probing.termination import exiting_on_termination

    work = Work()
    with exiting_on_termination(), exclusive() as lock, ExitStack() as begun:
        for line in sweep():
            tell(line)
        for environment in environments():
            if environment.framework in [framework.id for framework in frameworks]:
                tell(f"{environment.folder} is made anew: {environment.ailment()}")
        proposals = []
        for framework in frameworks:
            with work.on(f"asking what {framework.name} takes"):
                entry = proposed(framework, facts, wishes, Runner(lock, work.said))
                proposals.append(begun.enter_context(entry))
        for proposal in [item for item in proposals if _wanted(item, console)]:
            with work.on(f"installing {proposal.framework.name}"):
                made = complete(proposal)
            tell(f"{made.name} {made.version} is installed in {proposal.folder}")


def _wanted(proposal: Proposal, console: Terminal | None) -> bool:
    """Show what it takes; without a console that was agreed to beforehand."""
    from advisor.cli.env.describing import described

    name = proposal.framework.name
    tell(f"{name} would get an environment of its own")
    for line in described(proposal, console.width if console else WIDTH):
        print(line, file=sys.stderr, flush=True)
    if console is None:
        return True
    try:
        reply = console.take(f"Install {name}? [y/N] > ")
    except EOFError:
        reply = ""
        console.say()
    if reply.strip().lower() in ("y", "yes"):
        return True
    tell(f"{name} is not installed")
    return False
