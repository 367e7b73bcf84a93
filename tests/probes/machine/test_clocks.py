"""What a GPU's clock does, from tables in the format that nvidia-smi documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from probes.machine import amd, clocks, tool
from probes.machine.tool import Said

Recorded = Callable[[str], str]
GAMING, SERVER = "NVIDIA GeForce RTX 4090", "NVIDIA H100 80GB HBM3"
SECOND = "1f4b7a90-6c2d-4e18-8f3b-7a6b5c4d3e2f"


def test_one_gpu(recorded: Recorded) -> None:
    assert clocks.from_table(recorded("clocks_one.csv"), GAMING) == {
        "clock_mhz": 2520,
        "highest_mhz": 3105,
        "temperature_c": 61,
        "power_w": 312.45,
        "throttled": [],
        "limited": [],
    }


def test_of_two_unlike_gpus_the_name_tells_which(recorded: Recorded) -> None:
    fast, slow = (
        clocks.from_table(recorded("clocks_two.csv"), name) for name in (GAMING, "Tesla T4")
    )
    assert (fast["clock_mhz"], fast["throttled"], fast["limited"]) == (2520, [], ["power limit"])
    assert (slow["clock_mhz"], slow["throttled"], slow["limited"]) == (585, ["heat"], [])


def test_of_two_alike_only_an_id_tells_which(recorded: Recorded) -> None:
    table = recorded("clocks_alike.csv")
    assert clocks.from_table(table, SERVER) == {}
    assert clocks.from_table(table, SERVER, SECOND)["clock_mhz"] == 345
    assert clocks.from_table(table, SERVER, "0000") == {}


def test_a_name_that_begins_like_another_is_another(recorded: Recorded) -> None:
    table = recorded("clocks_one.csv")
    assert clocks.from_table(table, GAMING + " D") == {}
    assert clocks.from_table(table, "NVIDIA GeForce RTX 40") == {}


def test_a_part_of_a_gpu_has_the_clock_of_the_whole(recorded: Recorded) -> None:
    name = "NVIDIA A100-SXM4-40GB MIG 1g.5gb"
    seen = clocks.from_table(recorded("clocks_mig.csv"), name, "2a9b3c4d-7e6f-5b2a-8c1d")
    assert seen["clock_mhz"] == 1410


def test_what_is_not_available_is_left_out(recorded: Recorded) -> None:
    wsl2 = clocks.from_table(recorded("clocks_wsl2.csv"), "NVIDIA GeForce RTX 3080")
    assert wsl2 == {"clock_mhz": 1905, "highest_mhz": 2100, "temperature_c": 64}
    old = clocks.from_table(recorded("clocks_not_supported.csv"), "GeForce GT 730")
    assert old == {"temperature_c": 55}


def test_several_reasons_are_each_named_once(recorded: Recorded) -> None:
    seen = clocks.from_table(recorded("clocks_throttled.csv"), "NVIDIA GeForce RTX 3080")
    assert seen["throttled"] == ["hardware slowdown", "heat"]
    assert seen["limited"] == ["power limit"]


@pytest.mark.parametrize("table", ["", "\n", "no, table", "a,b,c,d,e,f\n" * 2, "\x00,\xff"])
def test_nonsense_tells_nothing(table: str) -> None:
    assert clocks.from_table(table, GAMING, "x") == {}


@pytest.mark.parametrize(
    ("known", "file"),
    [
        ("clocks_event_reasons", "clocks_one.csv"),
        ("clocks_throttle_reasons", "clocks_one.csv"),
        ("power.draw", "clocks_no_reasons.csv"),
    ],
)
def test_a_driver_is_asked_in_words_that_it_knows(
    recorded: Recorded, monkeypatch: pytest.MonkeyPatch, known: str, file: str
) -> None:
    def ask(name: str, query: str, *rest: str, timeout_s: float) -> Said:
        reasons = query.rpartition(",")[2]
        if known in reasons:
            return Said(recorded(file))
        return Said(f'Field "{reasons}" is not a valid field to query.\n', 2)

    monkeypatch.setattr(tool, "ask", ask)
    name = "Tesla K80" if "no_reasons" in file else GAMING
    seen = clocks.look("cuda", name)
    assert seen["clock_mhz"] > 0
    assert ("throttled" in seen) is ("no_reasons" not in file)


@pytest.mark.parametrize(
    "said",
    [
        None,
        Said("", None),
        Said("Failed to initialize NVML: Driver/library version mismatch\n", 18),
        Said("No devices were found\n", 6),
    ],
)
def test_a_tool_that_is_missing_hangs_or_fails_is_asked_once(
    monkeypatch: pytest.MonkeyPatch, said: Said | None
) -> None:
    asked: list[tuple[str, ...]] = []

    def ask(*arguments: str, timeout_s: float) -> Said | None:
        asked.append(arguments)
        return said

    monkeypatch.setattr(tool, "ask", ask)
    assert clocks.look("cuda", GAMING) == {}
    assert len(asked) == 1


def test_other_makers_are_asked_otherwise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def ask(*arguments: Any, **options: Any) -> Said:
        raise AssertionError("nvidia-smi knows nothing of these")

    monkeypatch.setattr(tool, "ask", ask)
    monkeypatch.setattr(amd, "look", lambda: {"clock_mhz": 2124.0})
    assert clocks.look("rocm", "AMD Radeon") == {"clock_mhz": 2124.0}
    assert clocks.look("mps", "mps") == clocks.look("xpu", "Intel Arc") == {}
