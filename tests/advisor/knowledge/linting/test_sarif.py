"""A SARIF log has what the standard (OASIS, SARIF 2.1.0) demands, and nothing unknown to it.

The tables name the properties of each object that are used here: those that must be there, and
those that may; all the logs of `tests/bad` were also valid by the standard's own JSON Schema.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from advisor import __version__
from advisor.errors import Problem
from advisor.knowledge.codes import codes
from advisor.knowledge.linting.sarif import sarif

REQUIRED = {
    "log": {"version", "runs"},
    "run": {"tool"},
    "tool": {"driver"},
    "driver": {"name"},
    "rule": {"id"},
    "message": {"text"},
    "result": {"message"},
}
ALLOWED = {
    "log": {"$schema", "version", "runs"},
    "run": {"tool", "results", "columnKind"},
    "tool": {"driver"},
    "driver": {"name", "version", "rules"},
    "rule": {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
    "configuration": {"level"},
    "result": {"ruleId", "ruleIndex", "level", "message", "locations"},
    "message": {"text"},
    "location": {"physicalLocation"},
    "physical": {"artifactLocation", "region"},
    "artifact": {"uri"},
    "region": {"startLine", "startColumn", "snippet"},
    "snippet": {"text"},
}

PROBLEMS = (
    Problem("rules/a b.yaml", 3, 5, "Y007", "duplicate key 'a'", "    a: 1"),
    Problem("rules/c.yaml", 1, 1, "E303", "'x' was to be reviewed by 2026-11-21"),
    Problem("rules/c.yaml", 9, 2, "Y007", "duplicate key 'b'", " b: 1"),
)


def fits(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    assert REQUIRED.get(kind, set()) <= item.keys() <= ALLOWED[kind]
    return item


def log(*problems: Problem) -> dict[str, Any]:
    made = fits("log", sarif(problems, lambda name: name.replace(" ", "%20")))
    (run,) = made["runs"]
    driver = fits("driver", fits("tool", fits("run", run)["tool"])["driver"])
    for rule in driver["rules"]:
        fits("configuration", fits("rule", rule)["defaultConfiguration"])
        for name in ("shortDescription", "fullDescription", "help"):
            fits("message", rule[name])
    return made


def test_it_names_its_version_and_its_tool() -> None:
    made = log(*PROBLEMS)
    assert made["version"] == "2.1.0"
    assert made["$schema"].endswith("/sarif-schema-2.1.0.json")
    driver = made["runs"][0]["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("advisor", __version__)


def test_a_result_points_to_its_rule_and_its_place() -> None:
    (run,) = log(*PROBLEMS)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E303", "Y007"]
    for problem, result in zip(PROBLEMS, run["results"], strict=True):
        fits("result", result)
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
        assert result["level"] == rules[result["ruleIndex"]]["defaultConfiguration"]["level"]
        assert fits("message", result["message"])["text"] == problem.message
        (location,) = result["locations"]
        place = fits("physical", fits("location", location)["physicalLocation"])
        region = fits("region", place["region"])
        assert (region["startLine"], region["startColumn"]) == (problem.line, problem.column)
        assert urlsplit(fits("artifact", place["artifactLocation"])["uri"]).path
        if "snippet" in region:
            assert fits("snippet", region["snippet"])["text"] == problem.source_line


def test_levels_are_those_of_the_codes() -> None:
    (run,) = log(*PROBLEMS)["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error"]


def test_every_code_makes_a_rule() -> None:
    (run,) = log(*(Problem("x.yaml", 1, 1, code, "m") for code in codes()))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted(codes())


def test_nothing_found_is_an_empty_list_of_results() -> None:
    (run,) = log()["runs"]
    assert run["results"] == []
