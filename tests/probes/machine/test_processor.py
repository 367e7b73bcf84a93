"""Processor models and instructions from recorded texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from probes.machine import processor

Recorded = Callable[[str], str]


@pytest.mark.parametrize(
    ("cpuinfo", "lscpu", "model", "simd"),
    [
        (
            "cpuinfo_server.txt",
            "",
            "AMD EPYC",
            ["sse4_2", "avx", "avx2", "avx512f", "avx512_vnni", "avx512_bf16"],
        ),
        (
            "cpuinfo_wsl2.txt",
            "",
            "12th Gen Intel(R) Core(TM) i7-12700H",
            ["sse4_2", "avx", "avx2"],
        ),
        ("cpuinfo_graviton.txt", "lscpu_graviton.txt", "Neoverse-V1", ["neon", "sve"]),
        ("cpuinfo_raspberry_pi.txt", "", "Raspberry Pi 4 Model B Rev 1.1", ["neon"]),
    ],
)
def test_linux(recorded: Recorded, cpuinfo: str, lscpu: str, model: str, simd: list[str]) -> None:
    found = processor.from_cpuinfo(recorded(cpuinfo), recorded(lscpu) if lscpu else "")
    assert found == {"cpu_model": model, "simd": simd}


def test_what_is_not_told_is_left_out(recorded: Recorded) -> None:
    assert processor.from_cpuinfo("") == {}
    assert processor.from_cpuinfo(recorded("cpuinfo_graviton.txt")) == {"simd": ["neon", "sve"]}
    assert processor.from_cpuinfo("", "Model name:   -\n") == {}


def test_macos(recorded: Recorded) -> None:
    assert processor.from_sysctl(recorded("sysctl_apple.txt")) == {
        "cpu_model": "Apple M2",
        "simd": ["neon"],
    }
    assert processor.from_sysctl(recorded("sysctl_intel.txt")) == {
        "cpu_model": "Intel(R) Core(TM) i7-8750H CPU @ 2.20GHz",
        "simd": ["sse4_2", "avx", "avx2"],
    }
