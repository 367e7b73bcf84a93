"""Where a framework computes; adapters that pretend stand in for GPUs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from probes import arrays
from probes.adapters import Gpu
from probes.facts import devices
from probes.protocol import Request

NONE = {"cuda": False, "rocm": False, "mps": False, "xpu": False}


def values_of(result: Any) -> dict[str, Any]:
    return {key: value for key, value in result.values.items() if key != "import_s"}


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_framework_that_works(ask: Any, fakes: Path, framework: str) -> None:
    result = ask("facts/devices", framework, search=fakes / "quiet")
    assert (result.outcome, result.message) == ("measured", "")
    assert values_of(result) == {"works": True, **NONE}
    assert result.values["import_s"] > 0


def test_a_framework_that_is_not_there(ask: Any) -> None:
    result = ask("facts/devices", "pytorch", distributions=["none"], variables={"PYTHONPATH": ""})
    if result.outcome == "measured":
        pytest.skip("this Python has PyTorch")
    assert (result.outcome, result.values) == ("not_installed", {})


@pytest.mark.parametrize(
    ("framework", "message"),
    [
        ("pytorch", "importing torch failed: ModuleNotFoundError: No module named 'torch'"),
        ("tensorflow", "importing tensorflow failed: ImportError: libtensorflow_framework"),
    ],
)
def test_half_an_installation(ask: Any, fakes: Path, framework: str, message: str) -> None:
    result = ask("facts/devices", framework, search=fakes / "half_installed")
    assert result.outcome == "failed"
    assert result.values == {"works": False}
    assert result.message.startswith(message)
    assert result.remedy.endswith("--force-reinstall")


def test_a_framework_without_adapter(ask: Any) -> None:
    result = ask("facts/devices", "jax")
    assert (result.outcome, result.values) == ("unsupported", {})
    assert result.message == "no adapter measures jax"


class Pretender:
    """An adapter that computes right on the devices in `right`, and fails or errs elsewhere.

    `convolves` are those where it can convolve, too.
    """

    def __init__(
        self,
        seen: list[str],
        right: tuple[str, ...],
        wrong: tuple[str, ...] = (),
        convolves: tuple[str, ...] | None = None,
    ) -> None:
        self.seen, self.right, self.wrong = seen, right, wrong
        self.convolves = right if convolves is None else convolves
        self.devices = SimpleNamespace(gpu=lambda device: Gpu("Old GPU"), hindrances=dict)

    def configure(self, threads: int) -> None:
        pass

    def accelerators(self) -> list[str]:
        return self.seen

    def product(
        self, left: Any, right: Any, size: int, device: str, mode: str
    ) -> Callable[[], list[float]]:
        rows = [arrays.product_row(left, right, size, row) for row in range(size)]
        numbers = [value for row in rows for value in row]
        if device in self.right:
            return lambda: numbers
        if device in self.wrong:
            return lambda: [0.0, *numbers[1:]]
        raise RuntimeError(f"no kernel image is available on {device}\nlong advice")

    def trainer(self, workload: Any, device: str, mode: str) -> Callable[[], list[float]]:
        if device in self.convolves:
            return lambda: [2.0 if device == "cpu" else 2.0001]
        if device in self.right:
            return lambda: [3.0]
        raise RuntimeError("cuDNN error: CUDNN_STATUS_NOT_INITIALIZED")

    def floats(self, result: list[float]) -> list[float]:
        return result

    def remedy(self, error: BaseException) -> str:
        return "install a build for this GPU" if "kernel image" in str(error) else ""


def run(monkeypatch: pytest.MonkeyPatch, adapter: Any) -> Any:
    monkeypatch.setattr("probes.adapters.load", lambda request: adapter)
    return devices.run(Request("facts/devices", "fake"))


def test_an_accelerator_that_works(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, Pretender(["cuda"], ("cpu", "cuda")))
    assert values_of(result) == {"works": True, **NONE, "cuda": True}


def test_an_accelerator_that_is_seen_but_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    pretender = Pretender(["cuda"], ("cpu",))
    result = run(monkeypatch, pretender)
    assert result.outcome == "measured"
    why = "has no kernel image for this GPU"
    assert values_of(result) == {"works": True, **NONE, "cuda_unusable": why}
    assert result.message == "cuda: RuntimeError: no kernel image is available on cuda"
    assert result.remedy == "install a build for this GPU"


def test_an_accelerator_that_computes_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, Pretender(["mps"], ("cpu",), wrong=("mps",)))
    why = "fails on this GPU (ArithmeticError: the product is wrong)"
    assert values_of(result) == {"works": True, **NONE, "mps_unusable": why}
    assert result.message == "mps: ArithmeticError: the product is wrong"


def test_an_accelerator_that_multiplies_but_convolves_wrongly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    result = run(monkeypatch, Pretender(["mps"], ("cpu", "mps"), convolves=("cpu",)))
    assert result.values["mps"] is False
    assert result.message == "mps: ArithmeticError: the convolution is wrong"


def test_without_cudnn_an_accelerator_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pretender = Pretender(["cuda"], ("cpu", "cuda"))

    def trainer(workload: Any, device: str, mode: str) -> Callable[[], list[float]]:
        if device == "cuda":
            raise RuntimeError("cuDNN error: CUDNN_STATUS_NOT_INITIALIZED")
        return lambda: [2.0]

    monkeypatch.setattr(pretender, "trainer", trainer)
    result = run(monkeypatch, pretender)
    assert result.values["cuda"] is False
    assert result.values["cuda_unusable"] == "finds no cuDNN that it can use"


def test_a_driver_that_hides_the_gpu_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pretender = Pretender([], ("cpu",))
    error = RuntimeError("The NVIDIA driver on your system is too old (found version 11040).")
    monkeypatch.setattr(pretender.devices, "hindrances", lambda: {"cuda": error})
    result = run(monkeypatch, pretender)
    why = "needs a newer GPU driver (sm_61)"
    monkeypatch.setattr(pretender.devices, "gpu", lambda device: Gpu("Old GPU", "", "sm_61"))
    assert run(monkeypatch, pretender).values["cuda_unusable"] == why
    assert result.values["cuda_unusable"] == "needs a newer GPU driver"
    assert result.remedy.startswith("update the GPU's driver")


def test_a_gpu_that_has_nothing_to_say_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    pretender = Pretender(["cuda"], ("cpu",))

    def broken(device: str) -> Gpu:
        raise RuntimeError("no properties")

    monkeypatch.setattr(pretender.devices, "gpu", broken)
    result = run(monkeypatch, pretender)
    assert result.values["cuda_unusable"] == "has no kernel image for this GPU"


def test_a_build_without_kernels_for_the_gpu(ask: Any, fakes: Path) -> None:
    variables = {"FAKE_GPU": "lack kernels"}
    result = ask("facts/devices", "pytorch", search=fakes / "gpu", variables=variables)
    why = "has no kernel image for this GPU (sm_61)"
    assert values_of(result) == {"works": True, **NONE, "cuda_unusable": why}
    assert "no kernel image is available" in result.message
    assert "install a PyTorch build for this GPU" in result.remedy


@pytest.mark.skipif(not hasattr(os, "fork"), reason="an abort opens a window here")
def test_a_gpu_that_ends_the_process_leaves_what_was_known(
    ask: Any, fakes: Path, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError):
        ask("facts/devices", "pytorch", search=fakes / "gpu", variables={"FAKE_GPU": "die"})
    reply = json.loads((tmp_path / "control-0" / "reply.json").read_text())
    assert reply["outcome"] == "measured"
    assert reply["values"]["works"] is True
    assert reply["values"]["cuda"] is False
    assert reply["values"]["cuda_unusable"] == "crashes on this GPU or takes too long to start"


def test_a_processor_that_computes_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, Pretender([], (), wrong=("cpu",)))
    assert result.outcome == "failed"
    assert result.values["works"] is False


def test_a_broken_driver_does_not_hide_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    adapter = Pretender([], ("cpu",))

    def broken() -> list[str]:
        raise RuntimeError("driver too old")

    monkeypatch.setattr(adapter, "accelerators", broken)
    result = run(monkeypatch, adapter)
    assert values_of(result) == {"works": True, **NONE}
    assert result.message == "accelerators: RuntimeError: driver too old"


@pytest.mark.framework
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_real_framework(ask_real: Any, framework: str) -> None:
    result = ask_real(framework)("facts/devices", framework)
    assert result.outcome == "measured"
    assert result.values["works"] is True
