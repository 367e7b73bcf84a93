"""What was measured here, in lines."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.facts import SUPPOSED, known, unknown
from advisor.model.probes import ProbeResult
from advisor.model.record import Value
from advisor.model.report import Warned
from advisor.report.console_parts import measured
from tests.advisor.report import samples
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.made import bare

NARROW = """\
MEASURED HERE
  Machine: Some CPU, 8 cores, 16.0 GiB of memory.
  Alder: 2.0, computes on the CPU.
  Birch: not installed.
  train-mlp  Alder 1.23 ms (eager), Birch 1.60 ms (eager).
             Birch takes 1.30 times as long [1.22 to 1.39].
  Medians of a call, by processor time where one thread
  computes, with 95% intervals; on larger models and in
  longer runs a ratio may be up to 1.34 times as large or
  small. --details shows all modes, first calls and
  settings.
  ! Probe benchmarks/train_mlp of Birch: crashed. SIGSEGV.
    Remedy: pip install --force-reinstall birch
"""


def shown(*, details: bool = False, **update: Any) -> str:
    return alone(measured.write, bare().model_copy(update=update), details=details)


def found(**values: Value) -> str:
    """What is shown where the probes found this; `__` stands for a dot."""
    facts = {f"probe.{key.replace('__', '.')}": known(values[key], "probe", "") for key in values}
    return shown(fact_values=facts)


def test_whole() -> None:
    assert alone(measured.write, samples.clear(), width=60) == NARROW


def test_nothing_measured_names_what_measures() -> None:
    assert shown() == (
        "MEASURED HERE\n  No speed was measured. Where two frameworks are installed, this does: "
        "advisor recommend --preset standard\n"
    )


def test_a_machine_in_words() -> None:
    text = found(
        hardware__cpu_model=f"Some {NASTY}",
        hardware__cores=1.0,
        hardware__nvidia_name="H200",
        hardware__nvidia_memory_bytes=139.0 * 2**30,
        hardware__amd=True,
        hardware__apple=False,
        platform__system="linux",
        platform__architecture="x86_64",
        interpreter__python="3.12.4",
    )
    assert (
        f"Machine: Some {INERT}, 1 core, H200 with 139 GiB, an AMD GPU, linux, x86_64, "
        "Python 3.12.4.\n" in text
    )


def test_several_gpus_are_named_each() -> None:
    gpus = ("H200 with 141 GiB", "T4 with 15 GiB")
    probe = ProbeResult(
        probe="facts/hardware", outcome="measured", values={"nvidia_gpus": gpus, "cores": 8.0}
    )
    facts = {"probe.hardware.nvidia_name": known("H200", "probe", "measured")}
    text = shown(probes=(probe,), fact_values=facts)
    assert "Machine: H200 with 141 GiB and T4 with 15 GiB.\n" in text


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"installed": False}, "Alder: not installed."),
        ({"installed": True}, "Alder: installation unknown."),
        ({"installed": True, "version": "2.0"}, "Alder: 2.0."),
    ],
)
def test_a_framework_that_was_looked_for(values: dict[str, Value], line: str) -> None:
    text = found(**{f"installation__alder__{key}": value for key, value in values.items()})
    assert f"\n  {line}\n" in text
    assert "Birch" not in text


def test_a_framework_names_all_that_it_computes_on() -> None:
    devices: dict[str, Value] = {f"devices__birch__{key}": True for key in ("works", "cuda", "xpu")}
    text = found(installation__birch__version="1.1", devices__birch__rocm=False, **devices)
    assert "Birch: 1.1, computes on the CPU, an NVIDIA GPU and an Intel GPU." in text


def test_a_framework_that_is_ruled_out_was_looked_for_too() -> None:
    facts = {"probe.installation.birch.installed": known(False, "probe", "")}
    out = samples.none_left()
    text = alone(measured.write, out.model_copy(update={"fact_values": facts}))
    assert "Birch: not installed." in text


def test_only_warnings_of_probes_are_shown_and_all_of_them_with_details() -> None:
    probe = ProbeResult(probe="facts/devices", outcome="crashed")
    dead = Warned(title="Devices crashed", text=f"\n{NASTY}\nTraceback", subject="facts/devices")
    other = Warned(title="Do not start with Seedling", text="Old.", subject="Seedling")
    update = {"probes": (probe,), "warnings": (dead, other)}
    assert "\n  ! Devices crashed. re d 31m.\n" in shown(**update)
    assert "Traceback" not in shown(**update)
    assert "Traceback." in shown(details=True, **update)
    assert "Seedling" not in shown(details=True, **update)


def test_what_is_supposed_is_not_measured() -> None:
    facts = {
        "probe.hardware.cores": known(4.0, "probe", "measured"),
        "probe.hardware.nvidia_name": known("H200", "probe", SUPPOSED),
        "probe.hardware.amd": unknown(SUPPOSED, "probe", SUPPOSED),
        "answer.goal": known("ship", "answer", SUPPOSED),
    }
    assert shown(fact_values=facts).splitlines()[1:3] == [
        "  Machine: 4 cores.",
        "  Supposed, not measured: probe.hardware.amd unknown and probe.hardware.nvidia_name H200.",
    ]
