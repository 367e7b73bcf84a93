"""`advisor schema`: the JSON Schemas of the files that the advisor reads and writes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from advisor.model.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="report|answers|probes|rules|explanation|comparison|replay",
            help="Which kind of file.",
        ),
    ],
) -> None:
    """Print a JSON Schema."""
    import json

    sys.stdout.write(json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n")


def json_schema(name: str) -> dict[str, object]:
    """The schema of that name; raises `UsageProblem` with the nearest one."""
    from advisor.errors import UsageProblem, did_you_mean

    records = _records()
    if name not in records:
        near = did_you_mean(name, records) or f"; there are {', '.join(records)}"
        raise UsageProblem(f"no schema is called {name!r}{near}")
    return {"$schema": DIALECT, **records[name].model_json_schema(by_alias=True)}


def _records() -> dict[str, type[Record]]:
    from advisor.intake.answers_file import AnswersFile
    from advisor.knowledge.files import RuleFile
    from advisor.model.comparison import Comparison, Replay
    from advisor.model.explanation import Explanation
    from advisor.model.probes import ProbeFile
    from advisor.model.report import Report

    return {
        "report": Report,
        "answers": AnswersFile,
        "probes": ProbeFile,
        "rules": RuleFile,
        "explanation": Explanation,
        "comparison": Comparison,
        "replay": Replay,
    }
