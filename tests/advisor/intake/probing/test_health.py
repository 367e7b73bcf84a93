"""How a framework fares where it would be judged, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.intake.probing.health import FrameworkHealth, health
from advisor.intake.probing.interpreters import Interpreter, own
from advisor.model.facts import Fact, known
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from advisor.model.record import Value

INSTALLED = ProbeResult(
    probe="facts/installation",
    framework="pytorch",
    outcome="measured",
    values={"installed": True, "version": "2.13.0"},
)
ABSENT = INSTALLED.model_copy(
    update={"outcome": "not_installed", "values": {"installed": False}, "message": "absent"}
)
WORKING = ProbeResult(
    probe="facts/devices",
    framework="pytorch",
    outcome="measured",
    values={"works": True, "cuda": False, "mps": False},
)
GIVEN = Interpreter("/env/bin/python", "3.12.1", "/base")

Judge = Callable[..., FrameworkHealth]


@pytest.fixture
def judge(real_knowledge: Knowledge) -> Judge:
    """Judges PyTorch, which supports Python 3.11 to 3.15."""
    torch = real_knowledge.framework_by_id["pytorch"]
    torch = torch.model_copy(update={"requires_python": ">=3.11,<3.16"})

    def judged(
        *results: ProbeResult, interpreter: Interpreter = GIVEN, **found: Value
    ) -> FrameworkHealth:
        by_probe = {result.probe: result for result in results}
        named = {f"probe.{name.replace('__', '.')}": value for name, value in found.items()}
        facts: dict[str, Fact] = {
            name: known(value, "probe", "test") for name, value in named.items()
        }
        two = (by_probe.get("facts/installation"), by_probe.get("facts/devices"))
        return health(torch, interpreter, *two, facts)

    return judged


def test_nothing_known(judge: Judge):
    found = judge()
    assert (found.installed, found.version, found.can_be_measured) == (None, None, False)
    assert (found.problem, found.mend, found.apart) == ("", "", "")


def test_a_framework_that_does_not_work(judge: Judge):
    changes = {"outcome": "crashed", "values": {}, "message": "SIGILL", "remedy": "do this"}
    found = judge(INSTALLED, WORKING.model_copy(update=changes))
    assert found.installed
    assert not found.can_be_measured
    assert (found.problem, found.mend) == ("SIGILL", "do this")


def test_absent_from_a_named_python_it_is_installed_there(judge: Judge):
    found = judge(ABSENT, platform__system="linux", hardware__nvidia=False)
    assert (found.installed, found.can_be_measured, found.chosen) == (False, False, "given")
    assert found.mend.startswith("/env/bin/python -m pip install torch")
    assert "CPU build" in found.because
    assert found.apart == ""


def test_absent_from_its_own_it_may_be_installed_apart(judge: Judge):
    found = judge(ABSENT, interpreter=own())
    assert found.chosen == "own"
    assert found.mend.startswith(own().command("pip install "))
    assert found.apart == "advisor probe --install --framework pytorch"


def test_a_python_that_it_does_not_support_is_not_mended(judge: Judge):
    mine = own()
    old = Interpreter(mine.path, "3.9.18", mine.user_base)
    found = judge(ABSENT, interpreter=old, platform__system="linux")
    assert "needs another: >=3.11,<3.16" in found.problem
    assert found.mend == ""
    assert found.apart == "advisor probe --install --framework pytorch"


def test_a_managed_environment_is_called_so(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("ADVISOR_ENVIRONMENTS", str(tmp_path))
    path = str(tmp_path / "pytorch" / "bin" / "python")
    assert judge(INSTALLED, WORKING, interpreter=Interpreter(path, "3.12.1", "")).chosen == (
        "environment"
    )


def test_a_gpu_that_is_not_used(judge: Judge):
    found = judge(INSTALLED, WORKING, platform__system="linux", hardware__nvidia=True)
    assert found.can_be_measured
    assert found.problem == "PyTorch does not use the NVIDIA GPU of this machine"
    assert found.mend == "/env/bin/python -m pip install torch --force-reinstall"
    assert "CUDA" in found.because


@pytest.mark.parametrize(
    "found",
    [
        {"hardware__nvidia": False},
        {"hardware__apple": False, "hardware__nvidia": False},
        {},
    ],
)
def test_no_gpu_is_no_trouble(judge: Judge, found: dict[str, Value]):
    assert judge(INSTALLED, WORKING, **found).problem == ""


def test_a_gpu_that_it_has_no_kernels_for_is_named(judge: Judge):
    values = {"works": True, "cuda": False, "cuda_unusable": "has no kernel image for this GPU"}
    changes = {"values": values, "message": "cuda: RuntimeError: no", "remedy": "another build"}
    found = judge(INSTALLED, WORKING.model_copy(update=changes), hardware__nvidia=True)
    assert found.can_be_measured
    assert found.devices == ("cpu",)
    assert found.problem == (
        "PyTorch has no kernel image for this GPU; all frameworks are measured on the processor"
    )
    assert found.mend == "another build"


def test_a_gpu_that_is_used_is_no_trouble(judge: Judge):
    working = WORKING.model_copy(update={"values": {"works": True, "cuda": True}})
    found = judge(INSTALLED, working, hardware__nvidia=True)
    assert (found.problem, found.devices) == ("", ("cpu", "cuda"))
