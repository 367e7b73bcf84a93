"""What to do next, and what to know before."""

from __future__ import annotations

import ast
import subprocess
from typing import Any

import pytest

from advisor.model.report import NeedAnswer, Step, Warned
from advisor.report.console_parts import steps
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.fragments import LONG
from tests.advisor.report.made import bare

BRIEF = """\
NEXT STEPS
  1.  Install Alder. The CPU build.
        pip install alder
  2.  Use Sapling for: Phone. An export.
        python -c "import alder; model = alder.Linear(4, 2); \\
            alder.export(model, 'model.sap'); print('a name with blanks in it')"
"""
WHOLE = """\
NEXT STEPS
  1.  Install Alder. The CPU build.
        pip install alder
  2.  Use Sapling for: Phone. An export.
        python -c "import alder; model = alder.Linear(4, 2); \\
            alder.export(model, 'model.sap'); print('a name with blanks in it')"
"""
ADVICE = Step(
    title="Measure the memory",
    text="Below 2 GB the runtime itself counts. More text.",
    commands=("free -h",),
    evidence=("alder-runs-on-phones",),
    rule="check-memory",
)


def todo(*items: Step, details: bool = False, width: int = 80, **update: Any) -> str:
    report = bare().model_copy(update={"next_steps": items, **update})
    return alone(steps.write_steps, report, width=width, details=details)


def warned(*items: Warned, details: bool = False) -> str:
    report = bare().model_copy(update={"warnings": items})
    return alone(steps.write_warnings, report, details=details)


@pytest.mark.parametrize(("details", "page"), [(False, BRIEF), (True, WHOLE)])
def test_whole(details: bool, page: str) -> None:
    assert alone(steps.write_steps, samples.clear(), width=80, details=details) == page


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_a_long_command_is_still_the_same_when_pasted(width: int) -> None:
    text = todo(Step(title="Export", text="", commands=(LONG,)), details=True, width=width)
    assert pasted(text.partition("Export.\n")[2]) == pasted(LONG)


def pasted(command: str) -> str:
    """The program that a shell hands to Python, apart from how it is laid out."""
    shell = f'python() {{ printf %s "$2"; }}\n{command}'
    done = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=True)
    return ast.dump(ast.parse(done.stdout))


def test_a_command_that_fits_the_page_is_shown_briefly_too() -> None:
    need = NeedAnswer(needed=False, rule="trees", because="Trees do.")
    step = Step(title="Export", text="", commands=(LONG, "x" * 72, "y" * 73), rule="trees")
    text = todo(step, need=need)
    assert f"        {'x' * 72}\n        … and 2 longer commands (--details)\n" in text
    assert f"\n        {LONG}\n" in todo(step, need=need, width=160)


def test_the_installation_is_never_cut_short() -> None:
    text = todo(Step(title="Install Alder", text="", commands=("pip install " + "x" * 90,)))
    assert "longer command" not in text


def test_advice_is_named_after_what_must_be_done() -> None:
    install = Step(title="Install Alder", text="")
    assert todo(ADVICE, install) == (
        "NEXT STEPS\n"
        "  1.  Install Alder.\n"
        "  Also worth doing (--details says how):\n"
        "  · Measure the memory.\n"
    )


def test_details_number_everything_and_cite_it() -> None:
    assert todo(Step(title="Install Alder", text=""), ADVICE, details=True) == (
        "NEXT STEPS\n"
        "  1.  Install Alder.\n"
        "  2.  Measure the memory. Below 2 GB the runtime itself counts. More text.\n"
        "        free -h\n"
        "        [alder-runs-on-phones]\n"
    )


def test_the_first_sentence_is_enough_without_details() -> None:
    step = ADVICE.model_copy(update={"rule": ""})
    assert "1.  Measure the memory. Below 2 GB the runtime itself counts.\n" in todo(step)


def test_what_the_headline_has_said_is_not_said_again() -> None:
    need = NeedAnswer(needed=False, rule="trees", because="Trees are as accurate as networks.")
    step = Step(title="Begin with trees", text=need.because, rule="trees")
    assert todo(step, need=need) == "NEXT STEPS\n  1.  Begin with trees.\n"


def test_nothing_to_do_and_nothing_to_watch_out_for_are_nothing() -> None:
    assert todo() == ""
    assert warned() == ""


def test_a_warning_briefly_and_whole() -> None:
    assert alone(steps.write_warnings, samples.clear(), width=60) == (
        "WATCH OUT (and systems that you may meet)\n"
        "  · Do not start with Seedling. Seedling: deprecated ->\n"
        "    Sapling.\n"
    )
    assert alone(steps.write_warnings, samples.clear(), details=True).endswith(
        "    It gets no releases.\n    [alder-runs-on-phones]\n"
    )


@pytest.mark.parametrize(
    ("status", "successor", "said"),
    [
        (None, None, "  · Look."),
        ("current", None, "  · Look."),
        ("maintenance", None, "  · Look. Acorn: maintenance."),
        ("ended", "Sapling", "  · Look. Acorn: ended -> Sapling."),
        ("current", "Sapling", "  · Look. Acorn: -> Sapling."),
    ],
)
def test_the_status_of_a_system(status: Any, successor: str | None, said: str) -> None:
    item = Warned(title="Look", text="", subject="Acorn", status=status, successor=successor)
    assert warned(item).splitlines()[1] == said


def test_failed_probes_are_not_shown_twice() -> None:
    assert "train_mlp" not in alone(steps.write_warnings, samples.clear(), details=True)


def test_everything_in_it_is_inert() -> None:
    step = Step(title=NASTY, text=NASTY, commands=(NASTY,))
    assert todo(step, details=True, width=200).count("[bold]end[/bold]") == 3
    item = Warned(title=NASTY, text=NASTY, subject=NASTY, status="ended", successor=NASTY)
    assert warned(item, details=True).count(INERT) == 4
