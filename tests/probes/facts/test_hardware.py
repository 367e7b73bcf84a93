"""The hardware of the machine that runs the tests."""

from __future__ import annotations

from typing import Any

import pytest

from probes.facts import hardware
from probes.machine import nvidia
from probes.protocol import Request


def test_it_tells_what_this_machine_has(ask: Any) -> None:
    result = ask("facts/hardware")
    assert result.outcome == "measured"
    assert result.values["cores"] >= 1
    assert result.values["memory_bytes"] > 100e6
    assert set(result.values) >= {"cores", "memory_bytes", "apple"}


def test_a_driver_that_does_not_answer_is_told_with_a_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nvidia, "facts", lambda: ({}, "nvidia-smi lists no GPU: it failed"))
    reply = hardware.run(Request("facts/hardware"))
    assert reply.outcome == "measured"
    assert "nvidia" not in reply.values
    assert reply.message == "nvidia-smi lists no GPU: it failed"
    assert "nvidia-smi" in reply.remedy


def test_unlike_gpus_are_named_with_the_way_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    gpus = ["NVIDIA GeForce RTX 4090 with 24 GiB", "Tesla T4 with 15 GiB"]
    monkeypatch.setattr(nvidia, "facts", lambda: ({"nvidia": True, "nvidia_gpus": gpus}, ""))
    reply = hardware.run(Request("facts/hardware"))
    assert reply.message == f"the GPUs differ ({gpus[0]}; {gpus[1]})"
    assert "CUDA_VISIBLE_DEVICES" in reply.remedy
