"""What the machine attains, in lines, and shares of it in words."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.model.measured import Timing
from advisor.model.roofline import Attained, Roof
from advisor.report.console_parts import attained
from tests.advisor.report import fragments
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone, renamed
from tests.advisor.report.made import bare

FLOPS = Attained(per_s=168.4e9, framework="alder", mode="eager")
BYTES = Attained(per_s=9.87e9, framework="birch", mode="eager")
ROOF = Roof(device="cpu", threads=1, dtype="float32", flops=FLOPS, bytes=BYTES)
MEANT = "Percentages say how much of that a workload reaches."
PLAIN = fragments.measured(1.3, 1.22, 1.39, "")


def shown(*roofs: Roof) -> str:
    return alone(attained.write, bare().model_copy(update={"roofs": roofs}))


def changed(**update: Any) -> Roof:
    return ROOF.model_copy(update=update)


def timing(reached: float | None) -> Timing:
    return PLAIN.timings[0].model_copy(update={"share_of_machine": reached})


def share(reached: float | None, **workload: Any) -> list[str]:
    return list(attained.share(PLAIN.model_copy(update=workload), timing(reached)))


def test_who_attained_what() -> None:
    assert shown(ROOF) == (
        "  This core attains 168 GFLOP/s (Alder, matrix product in float32) and 9.87 GB/s (Birch, "
        f"memory). {MEANT}\n"
    )


def test_every_roof_is_told_but_memory_once() -> None:
    fast = Attained(per_s=1.5e12, framework="birch", mode="xla")
    text = " ".join(
        shown(changed(threads=2, flops=None), changed(dtype="bfloat16", flops=fast)).split()
    )
    assert text == (
        "These 2 cores attain 9.87 GB/s (Birch, memory). "
        f"This core attains 1.50 TFLOP/s (Birch, matrix product in bfloat16). {MEANT}"
    )


def test_a_gpu_is_a_device_whatever_the_threads() -> None:
    slow = Attained(per_s=250.0, framework="alder", mode="eager")
    text = shown(changed(device="cuda", threads=8, flops=slow, bytes=None))
    assert text.startswith("  This cuda device attains 250 FLOP/s (Alder, matrix product in float")


def test_without_a_roof_nothing_is_said() -> None:
    assert shown() == shown(changed(flops=None, bytes=None)) == ""


def test_names_control_no_terminal() -> None:
    report = renamed(bare().model_copy(update={"roofs": (ROOF,)}), alder=NASTY)
    assert f"({INERT}, matrix product" in alone(attained.write, report)


@pytest.mark.parametrize(
    ("reached", "percent"),
    [
        (0.704, "70%"),
        (1.004, "100%"),
        (1.4, "over 100%"),
        (0.006, "1%"),
        (0.0049, "less than 1%"),
    ],
)
def test_a_share_is_of_what_computed(reached: float, percent: str) -> None:
    assert list(attained.percent(timing(reached))) == [percent]
    assert share(reached) == [f"{percent} of what this core can do"]
    assert share(reached, threads=2) == [f"{percent} of what these 2 cores can do"]
    assert share(reached, device="cuda") == [f"{percent} of what this cuda device can do"]


def test_an_unknown_share_is_left_out() -> None:
    assert share(None) == []
