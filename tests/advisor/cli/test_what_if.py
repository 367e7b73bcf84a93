"""What if, asked as people ask it: in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.model.comparison import Comparison
from tests.advisor.cli.running import run
from tests.advisor.cli.saved import edited, saved


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("reports") / "report.json")


@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_what_changed_comes_before_the_new_report(report: Path, columns: str) -> None:
    options = ("--answer", "python=3.14", "--weight", "mobile=40%")
    done = run("what-if", str(report), *options, COLUMNS=columns)
    assert (done.returncode, done.stderr) == (0, "")
    parts = ("WHAT CHANGED", "Rules out", "Weight of", "RECOMMENDATION", "RULED OUT")
    words = " ".join(done.stdout.split())
    places = [words.index(part) for part in parts]
    assert places == sorted(places)
    assert all(len(line) <= int(columns) for line in done.stdout.splitlines())


def test_what_is_saved_is_a_report_again(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "what-if.json"
    options = ("--fact", "probe.platform.libc=musl", "--format", "json", "--output", str(file))
    done = run("what-if", str(report), *options)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"the comparison is in {file}\n"
    found = Comparison.model_validate_json(file.read_text(encoding="utf-8"))
    assert [step.id for step in found.moved] == ["probe.platform.libc"]
    assert run("replay", str(file)).stdout.startswith("identical: ")
    assert run("explain", str(file)).returncode == 0
    assert (
        "musl -> glibc" in run("what-if", str(file), "--fact", "probe.platform.libc=glibc").stdout
    )


def test_a_report_of_another_rule_base_is_recomputed_first(report: Path) -> None:
    rules = {"version": "2025.1.1", "content_hash": "0" * 16, "packs": []}
    old = edited(report, "old.json", rules=rules)
    done = run("what-if", str(old), "--answer", "goal=research")
    assert done.returncode == 0
    assert "made by rule base 2025.1.1 (0000000000000000); the present one is" in done.stderr
    assert "Rule base: 2025.1.1 (0000000000000000) ->" in done.stdout


def test_what_is_the_same_says_so(report: Path) -> None:
    done = run("what-if", str(report), "--answer", "goal=product")
    assert "No input differs, and nothing is concluded otherwise." in done.stdout


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        ((), 2, "give --answer, --weight, --without or --fact"),
        (("--answer", "gaol=product"), 2, "did you mean 'goal'"),
        (("--answer", "goal=prduct"), 2, "did you mean 'product'"),
        (("--answer", "existing-size=large"), 2, "does not arise, because of existing-framework"),
        (("--weight", "mobil=0.4"), 2, "did you mean 'mobile'"),
        (("--weight", "mobile/android=0.4"), 2, "is a part of 'mobile'"),
        (("--weight", "mobile=40"), 2, "did you mean 40%"),
        (("--weight", "mobile=60%", "--weight", "platform=60%"), 2, "add up to 120%"),
        (("--without", "pytroch"), 2, "did you mean 'pytorch'"),
        (("--without", "pytorch", "--without", "tensorflow"), 2, "leaves no candidate"),
        (("--fact", "probe.hardware.cors=4"), 2, "did you mean 'probe.hardware.cores'"),
        (("--fact", "probe.hardware.cores=0"), 2, "a number of at least 1"),
        (("--fact", "answer.goal=product"), 2, "write --answer goal=product"),
        (("--answer", "goal=product", "--format", "html"), 2, "there are console, json"),
        (("--answer", "goal=product", "--output", "no/x.json"), 1, "there is no folder"),
    ],
)
def test_bad_input_gets_one_clear_line(
    report: Path, options: tuple[str, ...], code: int, says: str
) -> None:
    done = run("what-if", str(report), *options)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_report_is_not_overwritten(report: Path) -> None:
    done = run("what-if", str(report), "--answer", "goal=research", "--output", str(report))
    assert done.returncode == 2
    assert "would overwrite" in done.stderr


def test_a_closed_pipe_is_quiet(report: Path) -> None:
    done = run("what-if", str(report), "--answer", "goal=research", pipe_to="head -1")
    assert (done.stdout, done.stderr) == ("WHAT CHANGED\n", "")
