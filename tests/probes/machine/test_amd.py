"""What amdgpu's files tell, in the units that the kernel's documentation gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probes.machine import amd


def card(drm: Path, number: int, vendor: str = "0x1002", **files: str) -> Path:
    device = drm / f"card{number}" / "device"
    monitor = device / "hwmon" / "hwmon3"
    monitor.mkdir(parents=True)
    (device / "vendor").write_text(vendor + "\n")
    for name, text in files.items():
        (monitor / name).write_text(text + "\n")
    return device


SENSORS = {"freq1_input": "2124000000", "temp1_input": "71000", "power1_average": "203000000"}


def test_the_only_card(tmp_path: Path, recorded: Callable[[str], str]) -> None:
    card(tmp_path, 0, vendor="0x8086")
    device = card(tmp_path, 1, **SENSORS)
    (tmp_path / "card1-DP-1").mkdir()
    (device / "pp_dpm_sclk").write_text(recorded("amd_pp_dpm_sclk.txt"))
    assert amd.look(tmp_path) == pytest.approx(
        {"clock_mhz": 2124, "temperature_c": 71, "power_w": 203, "highest_mhz": 2581}
    )


def test_newer_cards_tell_their_power_under_another_name(tmp_path: Path) -> None:
    card(tmp_path, 0, freq1_input="1200000000", power1_input="99000000")
    assert amd.look(tmp_path) == pytest.approx({"clock_mhz": 1200, "power_w": 99})


def test_several_cards_or_none_tell_nothing(tmp_path: Path) -> None:
    assert amd.look(tmp_path) == {}
    card(tmp_path, 0, **SENSORS)
    card(tmp_path, 1, **SENSORS)
    assert amd.look(tmp_path) == {}


def test_a_sensor_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    card(tmp_path, 0, freq1_input="N/A", temp1_input="40000")
    assert amd.look(tmp_path) == {"temperature_c": 40}


def test_the_highest_clock_is_not_the_present_one(recorded: Callable[[str], str]) -> None:
    assert amd.highest_mhz(recorded("amd_pp_dpm_sclk.txt")) == 2581
    assert amd.highest_mhz("") is None
