"""`advisor schema`: the JSON Schemas of the files that the advisor reads and writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from advisor.cli.options import OutputOption, RulesOption
from advisor.errors import UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.model.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"

NAMING = ("rules", "answers")
"""The files that people write: their schemas hold the names of the rule base."""


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="report|answers|probes|rules|explanation|comparison|probe-comparison|replay",
            help="Which kind of file.",
        ),
    ],
    rules: RulesOption = None,
    output: OutputOption = None,
) -> None:
    """Print a JSON Schema.

    Those of rules and answers hold all names that the rule base has, so that editors complete them.
    """
    import json

    from advisor.cli.output import write

    text = json.dumps(json_schema(name, rules or ()), indent=2, ensure_ascii=False)
    write(f"{text}\n", output, "schema")


def json_schema(name: str, packs: Sequence[Path] = ()) -> dict[str, object]:
    """The schema of that name; raises `UsageProblem` with the nearest one."""
    if name in NAMING:
        return _with_names(name, packs)
    records = _records()
    if name not in records:
        names = (*records, *NAMING)
        near = did_you_mean(name, names) or f"; there are {', '.join(names)}"
        raise UsageProblem(f"no schema is called {name!r}{near}")
    if packs:
        raise UsageProblem(f"--rules changes the schemas of {' and '.join(NAMING)} only")
    return {"$schema": DIALECT, **records[name].model_json_schema(by_alias=True)}


def _with_names(name: str, packs: Sequence[Path]) -> dict[str, object]:
    from advisor.bundle import bundled
    from advisor.intake.answers_schema import answers_schema
    from advisor.knowledge.editor.rules import rules_schema
    from advisor.knowledge.load import checked, read_all

    knowledge = checked(read_all(bundled("rules"), packs=packs))
    if name == "answers":
        return answers_schema(knowledge)
    return rules_schema(knowledge, *([checked(read_all(bundled("rules")))] if packs else []))


def _records() -> dict[str, type[Record]]:
    from advisor.model.comparison import Comparison, Replay
    from advisor.model.explanation import Explanation
    from advisor.model.probe_comparison import ProbeComparison
    from advisor.model.probes import ProbeFile
    from advisor.model.report import Report

    return {
        "report": Report,
        "probes": ProbeFile,
        "explanation": Explanation,
        "comparison": Comparison,
        "probe-comparison": ProbeComparison,
        "replay": Replay,
    }
