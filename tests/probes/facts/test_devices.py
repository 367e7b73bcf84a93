"""Where a framework computes; adapters that pretend stand in for GPUs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from probes import arrays
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
    """An adapter that computes right on the devices in `right`, and fails or errs elsewhere."""

    def __init__(
        self, seen: list[str], right: tuple[str, ...], wrong: tuple[str, ...] = ()
    ) -> None:
        self.seen, self.right, self.wrong = seen, right, wrong

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
    result = run(monkeypatch, Pretender(["cuda"], ("cpu",)))
    assert result.outcome == "measured"
    assert values_of(result) == {"works": True, **NONE}
    assert result.message == "cuda: RuntimeError: no kernel image is available on cuda"
    assert result.remedy == "install a build for this GPU"


def test_an_accelerator_that_computes_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(monkeypatch, Pretender(["mps"], ("cpu",), wrong=("mps",)))
    assert values_of(result) == {"works": True, **NONE}
    assert result.message == "mps: ArithmeticError: the product is wrong"


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
