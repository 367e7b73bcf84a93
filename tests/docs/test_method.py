"""What the page on the method says is what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from advisor.bundle import PACKAGE, bundled
from advisor.model.record import Word
from benchmarks.calibration import RUNS
from benchmarks.hit_rates import CLEAR, LEANS

PAGE = (PACKAGE.parent / "docs" / "method.md").read_text(encoding="utf-8")
METHOD = yaml.safe_load((bundled("rules") / "base.yaml").read_text(encoding="utf-8"))["method"]
IN_ONE_ROW = ("points", "grades")


def constants(block: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Every constant under its dotted name, as a reader would write it."""
    for key, value in block.items():
        if key in IN_ONE_ROW:
            yield key, ", ".join(f"{name} {number:g}" for name, number in value.items())
        elif "fact" in (value if isinstance(value, dict) else {}):
            (operator,) = value.keys() - {"fact"}
            yield above + key, f"{value['fact']} {operator} {str(value[operator]).lower()}"
        elif isinstance(value, dict):
            yield from constants(value, f"{above}{key}.")
        else:
            yield above + key, value if isinstance(value, str) else f"{value:g}"


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_constant_is_explained_with_its_present_value() -> None:
    shown = {name.strip("`"): value for name, value, _, _ in rows("Constants")}
    assert shown == dict(constants(METHOD))
    assert all(meaning and source for _, _, meaning, source in rows("Constants"))


def test_every_verdict_word_has_its_rule() -> None:
    assert {cells[0].strip("*") for cells in rows("Verdict words")} == set(Word.__args__)


def test_the_calibration_is_of_the_present_rule_base() -> None:
    assert f"`python -m benchmarks.calibration`: {RUNS} projects" in PAGE
    thresholds = re.findall(r"^\| (clear|leans) from ([\d.]+) ", PAGE, re.MULTILINE)
    wanted = {("clear", f"{low:g}") for low in (*CLEAR, METHOD["verdicts"]["clear"])}
    wanted |= {("leans", f"{low:g}") for low in (*LEANS, METHOD["verdicts"]["leans"])}
    assert set(thresholds) == wanted
    assert f"\n| {METHOD['weight_factor']:.3g} | " in PAGE


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m ([\w.]+)", PAGE))))
def test_a_study_that_is_shown_exists(module: str) -> None:
    assert (PACKAGE.parent / f"{module.replace('.', '/')}.py").is_file()
