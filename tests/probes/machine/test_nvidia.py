"""What nvidia-smi's answers mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probes.machine import nvidia, tool
from probes.machine.tool import Said

Recorded = Callable[[str], str]
NOT_ONE = {"nvidia": False, "nvidia_count": 0}


def test_several_gpus(recorded: Recorded) -> None:
    assert nvidia.from_listing(Said(recorded("nvidia_two_gpus.csv")), has_driver=True) == {
        "nvidia": True,
        "nvidia_count": 2,
        "nvidia_name": "NVIDIA GeForce RTX 4090",
        "nvidia_driver": "550.54.15",
        "nvidia_memory_bytes": 24564 * 1024 * 1024,
        "nvidia_compute_capability": 7.5,
        "nvidia_gpus": ["NVIDIA GeForce RTX 4090 with 24 GiB", "Tesla T4 with 15 GiB"],
    }


def test_gpus_that_differ_are_named() -> None:
    fast, slow = "NVIDIA GeForce RTX 4090 with 24 GiB", "Tesla T4 with 15 GiB"
    assert nvidia.unlike({"nvidia_gpus": [fast, slow]}) == f"the GPUs differ ({fast}; {slow})"
    assert nvidia.unlike({"nvidia_gpus": [fast, fast]}) == nvidia.unlike({}) == ""


def test_the_parts_of_a_divided_gpu(recorded: Recorded) -> None:
    assert nvidia.from_list(recorded("list_mig.txt")) == {"nvidia_parts": ["3g.20gb", "1g.5gb"]}
    whole = recorded("list_mig.txt").splitlines()[0]
    assert nvidia.from_list(whole) == nvidia.from_list("") == {}


def test_a_gpu_that_shares_the_machines_memory(recorded: Recorded) -> None:
    found = nvidia.from_listing(Said(recorded("nvidia_shared_memory.csv")), has_driver=True)
    assert found["nvidia_compute_capability"] == 12.1
    assert "nvidia_memory_bytes" not in found
    assert "nvidia_gpus" not in found


def test_an_old_driver_tells_no_compute_capability(recorded: Recorded) -> None:
    found = nvidia.from_listing(Said(recorded("nvidia_old_driver.csv")), has_driver=True)
    assert found["nvidia_name"] == "Tesla K80"
    assert "nvidia_compute_capability" not in found


@pytest.mark.parametrize("has_driver", [True, False])
def test_a_driver_without_devices(recorded: Recorded, has_driver: bool) -> None:
    said = Said(recorded("nvidia_no_devices.txt"), 6)
    assert nvidia.from_listing(said, has_driver) == ({} if has_driver else NOT_ONE)


def test_no_tool_and_no_driver_is_no_gpu() -> None:
    assert nvidia.from_listing(None, has_driver=False) == NOT_ONE
    assert nvidia.from_listing(None, has_driver=True) == {}


@pytest.mark.parametrize("text", ["nvidia_no_driver.txt", "nvidia_mismatch.txt"])
def test_an_error_says_nothing_about_gpus_but_why(recorded: Recorded, text: str) -> None:
    said = Said(recorded(text), 9)
    assert nvidia.from_listing(said, has_driver=False) == {}
    assert nvidia.trouble(said) == f"nvidia-smi lists no GPU: {said.output.splitlines()[0]}"


def test_a_tool_that_hangs_says_nothing() -> None:
    assert nvidia.from_listing(Said("", None), has_driver=False) == {}
    assert nvidia.trouble(Said("", None)) == "nvidia-smi lists no GPU: it does not answer"
    assert nvidia.trouble(None) == "the NVIDIA driver is loaded, but nvidia-smi is not on PATH"


def test_an_old_driver_is_asked_again(
    recorded: Recorded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def ask(name: str, query: str, *arguments: str) -> Said:
        if "compute_cap" in query:
            return Said(recorded("nvidia_unknown_field.txt"), 2)
        return Said(recorded("nvidia_old_driver.csv"))

    monkeypatch.setattr(tool, "ask", ask)
    monkeypatch.setattr(tool, "output", lambda *command: recorded("list_mig.txt"))
    found, trouble = nvidia.facts()
    assert found["nvidia_parts"] == ["3g.20gb", "1g.5gb"]
    assert (found["nvidia_count"], trouble) == (1, "")
