"""Two reports side by side, as people put them there."""

from __future__ import annotations

from math import fsum
from pathlib import Path

import pytest

from advisor.intake.probing.files import write_probes
from advisor.model.comparison import Comparison
from advisor.model.probe_comparison import ProbeComparison
from tests.advisor.cli.running import run
from tests.advisor.cli.saved import saved
from tests.advisor.comparison.probes.made import file, result, times


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("reports")
    examples = ("vision-on-phones", "research-lab-blackwell")
    one, other = (str(saved(folder / f"{name}.json", name)) for name in examples)
    return one, other


def test_the_same_report(pair: tuple[str, str]) -> None:
    done = run("diff", pair[0], pair[0])
    assert (done.returncode, done.stdout, done.stderr) == (0, "no difference\n", "")


def test_only_the_seed_and_the_source_differ(pair: tuple[str, str], tmp_path: Path) -> None:
    other = saved(tmp_path / "seed.json", "vision-on-phones", "--seed", "7")
    done = run("diff", pair[0], str(other))
    assert "· Seed of the simulation: 0 -> 7." in done.stdout
    assert "HOW THE SCORES MOVED" not in done.stdout


@pytest.mark.parametrize("columns", ["40", "60", "80", "120"])
def test_reports_about_different_projects(pair: tuple[str, str], columns: str) -> None:
    done = run("diff", *pair, COLUMNS=columns)
    assert (done.returncode, done.stderr) == (0, "")
    words = " ".join(done.stdout.split())
    assert "Project Plant-disease camera -> Protein design lab" in words
    assert "smaller steps (--details): " in words
    assert all(len(line) <= int(columns) for line in done.stdout.splitlines())


def test_json_adds_up(pair: tuple[str, str]) -> None:
    done = run("diff", *pair, "--format", "json")
    found = Comparison.model_validate_json(done.stdout)
    assert found.report is None
    for name, score in found.old.scores.items():
        moved = fsum(step.scores[name] for step in found.moved)
        assert abs(score + moved - found.new.scores[name]) < 1e-9


def test_a_file_gets_it_all(pair: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "diff.txt"
    done = run("diff", *pair, "--output", str(file))
    assert (done.stdout, done.stderr) == ("", f"the comparison is in {file}\n")
    assert file.read_text(encoding="utf-8") == run("diff", *pair).stdout


def test_what_holds_no_report(pair: tuple[str, str], tmp_path: Path) -> None:
    file = tmp_path / "diff.json"
    run("diff", *pair, "--format", "json", "--output", str(file))
    done = run("diff", pair[0], str(file))
    assert done.returncode == 1
    assert "advisor.comparison/1" in done.stderr
    assert run("diff", pair[0]).returncode == 2
    assert run("diff", pair[0], "none.json").returncode == 1


@pytest.fixture
def probe_files(tmp_path: Path) -> tuple[str, str]:
    """Before and after pytorch became half as fast again."""
    old, new = (
        file(
            result("pytorch", times(seconds, session=str(seconds))),
            result("tensorflow", times(1.0, session=str(seconds))),
        )
        for seconds in (1.2, 1.8)
    )
    for name, content in (("old.json", old), ("new.json", new)):
        write_probes(tmp_path / name, content)
    return str(tmp_path / "old.json"), str(tmp_path / "new.json")


def test_probe_files(probe_files: tuple[str, str]) -> None:
    done = run("diff", *probe_files)
    assert (done.returncode, done.stderr) == (0, "")
    words = " ".join(done.stdout.split())
    assert "pytorch, eager 1.20 s -> 1.80 s, 1.50 [" in words
    assert "]: 50 % slower." in words
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    same = run("diff", probe_files[0], probe_files[0])
    assert (same.returncode, same.stdout) == (0, "no difference\n")


def test_probe_files_as_json(probe_files: tuple[str, str], tmp_path: Path) -> None:
    done = run("diff", *probe_files, "--format", "json")
    found = ProbeComparison.model_validate_json(done.stdout)
    assert found.workloads[0].times[0].statement == "50 % slower"
    path = tmp_path / "diff.json"
    written = run("diff", *probe_files, "--format", "json", "--output", str(path))
    assert written.stderr == f"the comparison is in {path}\n"
    assert path.read_text(encoding="utf-8") == done.stdout


def test_a_report_and_a_probe_file(pair: tuple[str, str], probe_files: tuple[str, str]) -> None:
    done = run("diff", pair[0], probe_files[0])
    assert done.returncode == 2
    assert f"{probe_files[0]} is a probe file, and {pair[0]} is none" in done.stderr
