"""The summary of a probe file for people."""

from __future__ import annotations

import pytest

from advisor.cli.probe_summary import seconds, summarise
from advisor.intake.probing.files import probe_file
from advisor.model.probes import Measurement, ProbeResult


@pytest.mark.parametrize(
    ("value_s", "text"),
    [(12.34, "12.3 s"), (1.0, "1 s"), (0.01234, "12.3 ms"), (2.5e-6, "2.5 µs"), (2e-7, "0.2 µs")],
)
def test_units(value_s: float, text: str):
    assert seconds(value_s) == text


def test_every_probe_of_a_framework_has_its_row(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "160")
    times = Measurement(
        workload="matmul", mode="eager", device="cpu", clock="cpu", samples_s=(0.1, 0.1, 0.1)
    )
    summarise(
        probe_file(
            [
                ProbeResult(
                    probe="benchmarks/matmul",
                    framework="pytorch",
                    outcome="measured",
                    measurements=(times,),
                ),
                ProbeResult(
                    probe="facts/installation",
                    framework="tensorflow",
                    outcome="not_installed",
                    message="[red]absent[/red]",
                    remedy="pip install tensorflow",
                ),
            ]
        )
    )
    said = capsys.readouterr()
    assert said.out == ""
    assert "eager 100 ms ± 0 % (cpu)" in said.err
    assert "[red]absent[/red]" in said.err
    assert "what to do: pip install tensorflow" in said.err
