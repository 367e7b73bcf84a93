"""`advisor rules test`: the examples of every rule, and the scenarios of the whole rule base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import FormatOption, RulesOption
from advisor.cli.rules.linting import layers
from advisor.cli.rules.printing import show
from advisor.errors import AdvisorError

if TYPE_CHECKING:
    from advisor.scenarios.trial import Trial


def run_tests(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="Rule files to test instead of the ones that ship."),
    ] = None,
    only: Annotated[
        str,
        typer.Option("-k", metavar="TEXT", help="Only RULE#EXAMPLE or SCENARIO with this text."),
    ] = "",
    rules: RulesOption = None,
    format_: FormatOption = "console",
) -> None:
    """Run the examples of every rule and the scenarios.

    It is a failure too where a part of a condition never holds or always does, and where there
    are scenarios and none expects a rule. With packs, only what they bring is tested. Failures
    give exit code 1.
    """
    from advisor.knowledge.load import checked, read_all
    from advisor.scenarios.trial import try_all, try_some

    base, packs = layers(folder, rules)
    sources = read_all(base, packs=packs)
    tested = [item for item in sources if item.pack is not None or not packs]
    knowledge = checked(sources)
    trial = try_some(knowledge, tested, only) if only else try_all(knowledge, tested)
    if trial.examples + trial.scenarios == 0:
        where = " and ".join(map(str, packs or [base]))
        named = f" with {only!r} in its name" if only else ""
        raise AdvisorError(f"there is no example and no scenario{named} in {where}")
    problems = [*map(vars, trial.problems)]
    show(format_, {**vars(trial), "problems": problems}, _lines(trial))
    raise typer.Exit(1 if trial.problems else 0)


def _lines(trial: Trial) -> Iterator[str]:
    for problem in trial.problems:
        yield str(replace(problem, source_line=""))
    counts = [(trial.examples, "example"), (trial.scenarios, "scenario")]
    parts = [f"{count} {noun}{'s' * (count != 1)}" for count, noun in counts]
    if trial.leaves is not None:
        parts.append(f"{trial.seen} of {trial.leaves} condition leaves seen both ways")
    if trial.problems:
        parts.append(f"{len(trial.problems)} failed")
    yield ", ".join(parts)
