"""Answers and probes side by side: what is asked, what is measured, and which result counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from advisor.cli.inputs import Inputs, take
from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.probing.files import probe_file, write_probes
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from tests.advisor.knowing import measured

NOTHING = Inputs(
    answers=None,
    options=(),
    no_input=True,
    preset=None,
    probe_files=(),
    pythons=(),
    frameworks=(),
    timeout_s=None,
)
FILED = ("benchmarks/train_mlp", "pytorch")


def filed(framework: str) -> ProbeResult:
    return measured(framework, 0.01).model_copy(update={"probe": FILED[0]})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What `advisor probe` found about both frameworks."""
    path = tmp_path / "probes.json"
    write_probes(path, probe_file([filed("pytorch"), filed("tensorflow")]))
    return path


@pytest.mark.parametrize(
    ("preset", "files", "amount"),
    [
        (None, (), "quick"),
        (None, (Path("probes.json"),), "off"),
        ("standard", (Path("probes.json"),), "standard"),
        ("off", (), "off"),
    ],
)
def test_files_of_probes_save_the_measuring(
    preset: str | None, files: tuple[Path, ...], amount: str
) -> None:
    assert replace(NOTHING, preset=preset, probe_files=files).amount == amount


def test_answers_and_files_without_any_measuring(real_knowledge: Knowledge, file: Path) -> None:
    inputs = replace(NOTHING, options=("python=3.12",), probe_files=(file,))
    gathered, results = take(real_knowledge, inputs)
    assert results == (filed("pytorch"), filed("tensorflow"))
    fact = gathered.facts["answer.python"]
    assert (fact.value, fact.provenance) == ("3.12", "--answer")
    assert gathered.facts["answer.targets"].state == "unknown"


def test_a_live_result_replaces_one_from_a_file(
    real_knowledge: Knowledge,
    file: Path,
    fakes: Callable[[str], None],
    bare_python: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    fakes("half_installed")
    inputs = replace(
        NOTHING,
        preset="quick",
        probe_files=(file,),
        frameworks=("pytorch",),
        pythons=(f"pytorch={bare_python}",),
    )
    found = {(one.probe, one.framework): one for one in take(real_knowledge, inputs)[1]}
    assert found[FILED].outcome == "not_applicable"
    assert found[FILED[0], "tensorflow"] == filed("tensorflow")
    assert found["facts/platform", None].outcome == "measured"
    assert "devices (pytorch) failed" in capsys.readouterr().err


def test_a_question_that_nobody_can_answer_does_not_wait_for_the_probes(
    real_knowledge: Knowledge, fakes: Callable[[str], None]
) -> None:
    fakes("hanging")
    started = monotonic()
    with pytest.raises(UsageProblem, match="there is no terminal to ask on"):
        take(real_knowledge, replace(NOTHING, no_input=False, frameworks=("tensorflow",)))
    assert monotonic() - started < 10


def test_an_answer_that_does_not_count_is_a_warning(
    small_knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("targets=server", "offline=true")
    take(small_knowledge, replace(NOTHING, preset="off", options=options))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("advisor: warning: --answer: offline is not applied")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"preset": "quik"}, "did you mean 'quick'"),
        ({"options": ("gaol=product",)}, "did you mean 'goal'"),
        ({"probe_files": (Path("missing.json"),)}, "missing.json cannot be read"),
        ({"pythons": ("pytorch=/no/such/python",)}, "/no/such/python"),
    ],
)
def test_what_is_wrong_is_said_before_anything_runs(
    real_knowledge: Knowledge, changes: dict[str, object], says: str
) -> None:
    given = {"preset": "off", "frameworks": ("pytorch",), **changes}
    if "pythons" in changes:
        given["preset"] = "quick"
    with pytest.raises(AdvisorError, match=says):
        take(real_knowledge, replace(NOTHING, **given))
