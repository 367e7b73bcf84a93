"""The summary of a probe file for people."""

from __future__ import annotations

import pytest

from advisor.cli.probe_summary import summarise
from advisor.intake.probing.files import probe_file
from advisor.model.probes import Measurement, ProbeResult
from tests.advisor.report.made import METHOD


def times(seconds: float, mode: str = "eager") -> Measurement:
    return Measurement(
        workload="matmul",
        mode=mode,
        device="cpu",
        clock="cpu",
        session="s",
        samples_s=(seconds,) * 20,
    )


def result(probe: str, framework: str | None, **fields) -> ProbeResult:
    return ProbeResult(**{"probe": probe, "framework": framework, "outcome": "measured", **fields})


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """What is printed of these results."""

    def summary(*results: ProbeResult, columns: int = 80) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))
        summarise(probe_file(results), METHOD.speed)
        printed = capsys.readouterr()
        assert printed.out == ""
        return printed.err

    return summary


def test_the_machine_and_the_frameworks(said):
    text = said(
        result("facts/hardware", None, values={"cpu_model": "Some Processor", "cores": 2.0}),
        result("facts/installation", "pytorch", values={"version": "2.13.0", "installed": True}),
        result("facts/devices", "pytorch", values={"works": True, "cuda": True, "mps": False}),
        result("facts/installation", "tensorflow", values={"version": "2.21.0"}),
    )
    assert "Some Processor, 2 cores" in text.splitlines()[0]
    assert "  pytorch     2.13.0, computes on the CPU, CUDA\n" in text
    assert "  tensorflow  2.21.0\n" in text


def test_workloads_with_their_ratio(said):
    text = said(
        result("benchmarks/matmul", "pytorch", measurements=(times(0.3), times(0.2, "compiled"))),
        result("benchmarks/matmul", "tensorflow", measurements=(times(0.1),)),
    )
    assert "    pytorch     200 ms compiled, 300 ms eager" in text
    assert "    pytorch takes 2.00 times as long as tensorflow [" in text
    assert "REMARKS" not in text


def test_what_befell_several_is_said_once(said):
    text = said(
        *(
            result(probe, framework, message="compiled left out: slow")
            for probe in ("benchmarks/train_cnn", "benchmarks/train_mlp")
            for framework in ("pytorch", "tensorflow")
        )
    )
    line = "  · pytorch, tensorflow: compiled left out: slow (train cnn, train mlp)"
    assert text.splitlines()[-1] == line


def test_what_went_wrong_and_what_to_do(said):
    absent = result(
        "facts/installation",
        "tensorflow",
        outcome="not_installed",
        message="[red]absent[/red]\nand more",
        remedy="pip install " + "a-package " * 20 + "\x1b[2J",
    )
    text = said(absent)
    assert "  · tensorflow: not installed: [red]absent[/red] (installation)" in text
    assert text.splitlines()[-1].startswith("what to do: pip install a-package")
    assert "\x1b" not in text


@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits(said, columns: int):
    text = said(
        result("benchmarks/matmul", "pytorch", measurements=(times(0.3), times(0.2, "compiled"))),
        result("benchmarks/matmul", "tensorflow", measurements=(times(0.1),), message="x " * 60),
        columns=columns,
    )
    assert all(len(line) <= columns for line in text.splitlines())
