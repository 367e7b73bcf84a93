"""A match on a GPU: the same one for all, its clock watched, and what was wrong told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.intake.probing.interleaving.gpus import Seen, Watch, chosen, unlike
from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.results import results
from advisor.intake.probing.request import Request

Asked = Callable[..., Request]
Played = Callable[..., Match]
FAST, SLOW = "NVIDIA GeForce RTX 4090", "Tesla T4"
COLD = {"clock_mhz": 1980.0, "highest_mhz": 2100.0, "temperature_c": 50.0, "power_w": 300.0}
WELL = {**COLD, "throttled": [], "limited": ["power limit"]}


def seen(clock_mhz: float | None = 1980.0, *throttled: str) -> Seen:
    return Seen(clock_mhz=clock_mhz, throttled=throttled)


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        (seen(), seen(), ""),
        (seen(1980.0), seen(1800.0), ""),
        (seen(1980.0), seen(1500.0), "the GPU's clock went from 1980 to 1500 MHz meanwhile"),
        (seen(210.0), seen(1500.0), "the GPU's clock went from 210 to 1500 MHz meanwhile"),
        (seen(), seen(1980.0, "heat"), "the GPU was throttled (heat)"),
        (seen(1980.0, "heat"), seen(1500.0, "power brake"), "throttled (heat, power brake)"),
        (seen(1980.0, "heat"), seen(1980.0, "heat"), "throttled (heat)"),
        (seen(None), seen(1980.0), ""),
        (Seen(), Seen(), ""),
    ],
)
def test_a_clock_that_does_not_hold_is_told(before: Seen, after: Seen, note: str):
    told = Watch(before, after).note()
    assert note in told
    assert bool(note) is bool(told)
    if note:
        assert told.endswith("let it cool, or fix its clock (nvidia-smi -lgc)")


def test_at_its_power_limit_a_gpu_is_not_throttled():
    limited = Seen(clock_mhz=1755.0, throttled=(), limited=("power limit",))
    watch = Watch(limited, limited)
    assert watch.note() == ""
    assert dict(watch.settings())["gpu_limited"] == "power limit"


def test_what_the_driver_does_not_tell_is_left_out():
    assert dict(Watch(Seen(clock_mhz=1200.0), Seen(clock_mhz=1210.0)).settings()) == {
        "gpu_clock_before_mhz": 1200.0,
        "gpu_clock_mhz": 1210.0,
    }


def test_the_clock_is_looked_at_before_and_after(played: Played, asked: Asked):
    hot = {**WELL, "clock_mhz": 1500.0, "temperature_c": 88.0, "throttled": ["heat"]}
    match = played(
        asked("pytorch", device="cuda", looks=[WELL, hot]), asked("tensorflow", device="cuda")
    )
    for framework in ("pytorch", "tensorflow"):
        result = results(match)[framework]
        settings = result.measurements[0].settings
        assert settings["gpu_clock_before_mhz"] == 1980.0
        assert settings["gpu_clock_mhz"] == 1500.0
        assert settings["gpu_clock_highest_mhz"] == 2100.0
        assert settings["gpu_temperature_c"] == 88.0
        assert settings["gpu_power_w"] == 300.0
        assert settings["gpu_throttled"] == "heat"
        assert result.message.startswith("the GPU was throttled (heat)")


@pytest.mark.parametrize("options", [{}, {"on": {"look": "refuse"}}])
def test_who_cannot_tell_leaves_it_to_another(played: Played, asked: Asked, options):
    match = played(
        asked("pytorch", device="cuda", **options),
        asked("tensorflow", device="cuda", looks=[WELL, WELL]),
    )
    settings = results(match)["pytorch"].measurements[0].settings
    assert settings["gpu_throttled"] == "no"


def test_a_gpu_that_nobody_can_watch_is_measured_all_the_same(played: Played, asked: Asked):
    result = results(played(asked(device="cuda")))["pytorch"]
    assert (result.outcome, result.message) == ("measured", "")
    assert not any(key.startswith("gpu_") for key in result.measurements[0].settings)


def test_a_worker_that_dies_while_it_looks_does_not_end_the_others(played: Played, asked: Asked):
    match = played(
        asked("pytorch", device="cuda", on={"look": "die"}), asked("tensorflow", device="cuda")
    )
    found = results(match)
    assert found["pytorch"].outcome == "crashed"
    assert found["tensorflow"].outcome == "measured"


def test_on_the_processor_nobody_looks(played: Played, asked: Asked):
    assert results(played(asked(on={"look": "die"})))["pytorch"].outcome == "measured"


def named(*names: str) -> dict[str, object]:
    one = {"device_name": names[0]}
    return {"settings": {**one, "device_names": names} if len(names) > 1 else one}


def test_two_gpus_are_never_compared(played: Played, asked: Asked):
    match = played(
        asked("pytorch", device="cuda", **named(FAST)),
        asked("tensorflow", device="cuda", **named(SLOW)),
    )
    result = results(match)["tensorflow"]
    assert (result.outcome, result.measurements) == ("failed", ())
    assert result.message.startswith(f"not timed: not on the same GPU ({FAST} and {SLOW})")


def test_other_makers_gpus_may_go_by_two_names(played: Played, asked: Asked):
    match = played(
        asked("pytorch", device="mps", **named("mps")),
        asked("tensorflow", device="mps", **named("METAL")),
    )
    assert results(match)["pytorch"].outcome == "measured"


def test_of_unlike_gpus_the_measured_one_is_named(played: Played, asked: Asked):
    result = results(played(asked(device="cuda", **named(FAST, SLOW))))["pytorch"]
    assert result.outcome == "measured"
    assert result.message == (
        f"measured on {FAST}, the first of {FAST}, {SLOW}; CUDA_VISIBLE_DEVICES chooses another"
    )


def test_where_there_is_no_choice_nothing_is_said():
    assert chosen({"device_name": FAST}) == chosen({"device_names": (FAST, FAST)}) == ""
    assert unlike([{"device_name": FAST}, {"device_name": FAST}]) == unlike([]) == ""
