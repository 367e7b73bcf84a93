"""Settings of the frameworks, side by side."""

from __future__ import annotations

from functools import partial
from typing import Any

from advisor.model.measured import MeasuredWorkload
from advisor.report.console_parts import settings
from tests.advisor.report import fragments
from tests.advisor.report.console_parts.alone import alone
from tests.advisor.report.made import bare

PLAIN = fragments.measured(1.3, 1.22, 1.39, "")


def shown(workload: MeasuredWorkload) -> str:
    return alone(partial(settings.write, workload=workload), bare())


def with_settings(**frameworks: dict[str, Any]) -> MeasuredWorkload:
    timings = [
        timing.model_copy(update={"settings": frameworks[timing.framework]})
        for timing in PLAIN.timings
    ]
    return PLAIN.model_copy(update={"timings": tuple(timings)})


def test_settings_that_agree_stand_once() -> None:
    workload = with_settings(
        alder={"dtype": "float32", "tf32": False, "compiler": "none"},
        birch={"dtype": "float32", "tf32": False, "compiler": "XLA"},
    )
    lines = shown(workload).splitlines()
    assert "    Alike: dtype float32, tf32 no." in lines
    assert "    Alder: compiler none." in lines
    assert "    Birch: compiler XLA." in lines


def test_without_settings_there_is_nothing_to_say() -> None:
    assert shown(PLAIN) == ""
