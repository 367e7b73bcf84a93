"""What a review found as a SARIF 2.1.0 log, which code hosts and editors show beside the lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from advisor import __version__
from advisor.errors import Problem
from advisor.knowledge.codes import Code, codes

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif(problems: Iterable[Problem], uri: Callable[[str], str]) -> dict[str, Any]:
    """One run with a result for each problem; `uri` tells where a file of that name lies."""
    problems = tuple(problems)
    found = [codes()[code] for code in sorted({problem.code for problem in problems})]
    index = {code.code: number for number, code in enumerate(found)}
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": index[problem.code],
            "level": codes()[problem.code].level,
            "message": {"text": problem.message},
            "locations": [{"physicalLocation": _place(problem, uri(problem.file))}],
        }
        for problem in problems
    ]
    driver = {"name": "advisor", "version": __version__, "rules": [*map(_rule, found)]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _place(problem: Problem, uri: str) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": problem.line, "startColumn": problem.column}
    if problem.source_line:
        region["snippet"] = {"text": problem.source_line}
    return {"artifactLocation": {"uri": uri}, "region": region}


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.cause},
        "help": {"text": f"{code.repair} Instead of:\n\n{code.bad}"},
        "defaultConfiguration": {"level": code.level},
    }
