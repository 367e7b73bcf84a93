"""The console report: whole pages against snapshots, and what must hold of every page."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from advisor.model.facts import known
from advisor.model.report import NeedAnswer, Report, Warned
from advisor.report.renderers.console import render
from tests.advisor.report import samples
from tests.advisor.report.made import bare

SNAPSHOTS = Path(__file__).parents[1] / "snapshots"
REGENERATE = "ADVISOR_REGENERATE_SNAPSHOTS"
"""Set it to 1 to write the snapshots anew; then read what changed."""

SAMPLES: dict[str, Callable[[], Report]] = {
    "clear": samples.clear,
    "close": samples.close,
    "not-yet": samples.not_yet,
    "none-left": samples.none_left,
}


def shown(report: Report, *, width: int = 80, details: bool = False, colour: bool = False) -> str:
    return render(report, width=width, colour=colour, details=details)


@pytest.mark.parametrize("details", [False, True], ids=["brief", "details"])
@pytest.mark.parametrize("name", SAMPLES)
def test_whole_pages(name: str, details: bool) -> None:
    text = shown(SAMPLES[name](), details=details)
    path = SNAPSHOTS / f"{name}{'-details' if details else ''}.txt"
    if os.environ.get(REGENERATE) == "1":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("details", [False, True], ids=["brief", "details"])
@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("name", SAMPLES)
def test_no_line_is_longer_than_the_page(name: str, width: int, details: bool) -> None:
    lines = shown(SAMPLES[name](), width=width, details=details).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


def test_a_wide_page_is_used() -> None:
    assert max(map(cell_len, shown(samples.clear(), width=120).splitlines())) > 100


@pytest.mark.parametrize("name", SAMPLES)
def test_colour_only_adds(name: str) -> None:
    plain, coloured = shown(SAMPLES[name]()), shown(SAMPLES[name](), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_no_surroundings_change_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    before = shown(samples.clear())
    for name, value in {"FORCE_COLOR": "1", "COLUMNS": "33", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    assert shown(samples.clear()) == before


def test_what_users_and_frameworks_say_is_inert() -> None:
    nasty = "\x1b[31m[bold]red[/bold]\x1b]0;title\x07 \x00\r\n\u202e line \ud800"
    warned = Warned(title=nasty, text=nasty, subject=nasty)
    facts = {"probe.hardware.cpu_model": known(nasty.replace("\ud800", ""), "probe", nasty)}
    names = {**bare().names, "alder": f"Al{nasty}der"}
    report = bare().model_copy(update={"warnings": (warned,), "fact_values": facts, "names": names})
    text = shown(report, details=True)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800]", text)
    assert "[bold]red[/bold]" in text
    text.encode("utf-8")


def test_the_verdict_comes_first() -> None:
    lines = shown(samples.clear()).splitlines()
    assert lines[0] == "RECOMMENDATION  Alder · clear, on conditions"
    assert "93 of 100 plausible readings" in " ".join(lines[1:3])


def test_never_a_probability_of_being_best() -> None:
    pages = [shown(make(), details=True).lower() for make in SAMPLES.values()]
    assert not any("probability" in page for page in pages)


def test_details_cite_evidence_with_its_age() -> None:
    assert "[alder-runs-on-phones]" not in shown(samples.clear())
    text = " ".join(shown(samples.clear(), details=True).split())
    assert "[alder-runs-on-phones] Alder has a runtime for phones. PAST ITS REVIEW DATE." in text
    assert "vendor, seen 2026-03-22, review by 2026-09-22 (rules/evidence.yaml:7)" in text


def test_where_no_framework_is_needed_what_to_do_comes_before_the_candidates() -> None:
    need = NeedAnswer(
        needed=False,
        rule="small-tables",
        title="Small tables need no framework",
        instead="classical-ml",
        because="Trees are as accurate.",
    )
    verdict = bare().verdict.model_copy(update={"word": "no framework needed", "framework": None})
    steps = samples.clear().next_steps
    text = shown(bare().model_copy(update={"need": need, "verdict": verdict, "next_steps": steps}))
    assert text.startswith("RECOMMENDATION  no deep-learning framework needed\n")
    assert "classical machine learning will do" in text
    assert text.index("NEXT STEPS") < text.index("IF YOU NEED ONE ANYWAY")
