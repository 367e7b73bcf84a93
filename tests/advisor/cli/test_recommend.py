"""The main job, run as people run it: in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.model.report import Report
from tests.advisor.cli.running import ROOT, run

EXAMPLES = sorted((ROOT / "examples" / "answers").glob("*.yaml"))
QUIET = ("--no-input", "--preset", "off", "--as-of", "2026-11-22")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_gives_a_report(path: Path) -> None:
    done = run("recommend", "--answers", str(path), *QUIET)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].isprintable()
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_json_is_one_document_with_the_promised_keys() -> None:
    done = run("recommend", "--answers", str(EXAMPLES[0]), "--format", "json", *QUIET)
    document = json.loads(done.stdout)
    keys = [info.alias or name for name, info in Report.model_fields.items()]
    assert list(document) == keys
    promised = "schema advisor_version rules as_of seed verdict ranking excluded routes stay"
    more = "criteria robustness facts probes evidence next_steps warnings method"
    assert set(f"{promised} {more}".split()) <= set(document)
    Report.model_validate_json(done.stdout)


def test_two_runs_give_the_same_bytes() -> None:
    arguments = ("recommend", "--answers", str(EXAMPLES[0]), "--format", "json", *QUIET)
    assert run(*arguments).stdout == run(*arguments).stdout


def test_without_a_terminal_open_questions_are_listed() -> None:
    done = run("recommend", "--preset", "off")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "goal" in done.stderr
    assert "--no-input" in done.stderr
    assert "Traceback" not in done.stderr


def test_options_override_the_file() -> None:
    file = str(ROOT / "examples" / "answers" / "vision-on-phones.yaml")
    done = run(
        "recommend", "--answers", file, "--answer", "python=3.14", "--format", "json", *QUIET
    )
    report = Report.model_validate_json(done.stdout)
    assert report.fact_values["answer.python"].value == "3.14"
    assert report.fact_values["answer.python"].provenance == "--answer"
    assert [item.framework for item in report.excluded] == ["tensorflow"]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--answers", "missing.yaml"), 1, "missing.yaml cannot be read"),
        (("--answer", "gaol=product"), 2, "did you mean 'goal'"),
        (("--answer", "goal=prduct"), 2, "did you mean 'product'"),
        (("--format", "jsn"), 2, "did you mean 'json'"),
        (("--framework", "pytroch"), 2, "did you mean 'pytorch'"),
        (("--preset", "quik"), 2, "did you mean 'quick'"),
        (("--as-of", "tomorrow"), 2, "no day"),
        (("--seed", "minus"), 2, "--seed"),
        (("--require", "sure"), 2, "settled, clear, leans"),
        (("--expect", "keras"), 2, "keras"),
        (("--probes", "missing.json"), 1, "missing.json cannot be read"),
        (("--output", "no/such/folder/report.txt"), 1, "there is no folder"),
        (("--nonsense",), 2, "--nonsense"),
    ],
)
def test_bad_input_gets_one_clear_line(
    arguments: tuple[str, ...], code: int, says: str, tmp_path: Path
) -> None:
    defaults = () if "--preset" in arguments else ("--preset", "off")
    done = run("recommend", "--no-input", *defaults, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_broken_answers_file_names_every_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "schema: advisor.answers/1\nanswers:\n  gaol: product\n  targets: [andriod]\n",
        encoding="utf-8",
    )
    done = run("recommend", "--answers", str(file), *QUIET)
    assert done.returncode == 1
    assert f"{file}:3:3" in done.stderr
    assert f"{file}:4:" in done.stderr
    assert "did you mean 'android'" in done.stderr


def test_the_report_goes_to_a_file_whole(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    done = run("recommend", "--output", str(file), "--format", "json", *QUIET)
    assert (done.returncode, done.stdout) == (0, "")
    Report.model_validate_json(file.read_text(encoding="utf-8"))
    assert list(tmp_path.iterdir()) == [file]


def test_a_policy_that_does_not_hold_exits_with_4_after_the_report() -> None:
    done = run("recommend", "--answer", "python=3.14", "--expect", "tensorflow", *QUIET)
    assert done.returncode == 4
    assert "expected tensorflow" in done.stderr
    assert done.stdout


def test_a_closed_pipe_is_quiet() -> None:
    done = run("recommend", *QUIET, pipe_to="head -1")
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full_disk:
        full = subprocess.run(
            [sys.executable, "-m", "advisor", "recommend", *QUIET],
            stdin=subprocess.DEVNULL,
            stdout=full_disk,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert full.returncode == 1
    assert full.stderr.splitlines()[0] == "advisor: standard output: No space left on device"


def test_a_dash_is_standard_output(tmp_path: Path) -> None:
    done = run("recommend", "--output", "-", *QUIET, cwd=tmp_path)
    assert done.stdout.startswith("RECOMMENDATION")
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_gets_no_colour_and_no_width_but_80() -> None:
    done = run("recommend", *QUIET, COLUMNS="200", TERM="xterm-256color")
    assert "\x1b" not in done.stdout


def test_details_say_more() -> None:
    brief, long = (run("recommend", *QUIET, *more).stdout for more in ((), ("--details",)))
    assert len(long) > 2 * len(brief)
    assert "METHOD" in long
