"""Every asked mode is measured; one that fails does not take the others with it."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from probes import runs
from probes.adapters import Unsupported, check_mode
from probes.protocol import NoAnswer, Request
from probes.runs import Trial

FAST = {"samples": 2, "min_sample_s": 0.0, "warm_up": 1}


@pytest.fixture
def adapter(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A framework without accelerators."""
    fake = SimpleNamespace(
        COMPILERS={"eager": "none", "compiled": "a compiler"},
        configure=lambda threads: None,
        settings=lambda device: {"framework_version": "1"},
        accelerators=list,
        synchronise=lambda device: None,
        devices=SimpleNamespace(memory=lambda device: dict),
        remedy=lambda error: "install a compiler" if "compiler" in str(error) else "",
    )
    monkeypatch.setattr("probes.adapters.load", lambda request: fake)
    return fake


def trial(
    loss: float = 0.5,
    broken: str = "",
    why: Exception = RuntimeError("no compiler\nand much more"),  # noqa: B008 - never changed
    **more: Any,
) -> Trial:
    def step(adapter: Any, device: str, mode: str) -> Callable[[], float]:
        check_mode(mode, adapter.COMPILERS)
        if mode == broken:
            raise why
        return lambda: loss

    return Trial("work", step, lambda adapter, outputs: outputs, **more)


def test_each_mode_is_measured_with_its_settings(adapter: SimpleNamespace) -> None:
    reply = runs.run(Request("p", "fake", FAST), trial())
    assert reply.outcome == "measured"
    assert [found.mode for found in reply.measurements] == ["eager", "compiled"]
    eager, compiled = reply.measurements
    assert eager.losses == [0.5] * 4
    assert (eager.clock, eager.device, eager.workload) == ("cpu", "cpu", "work")
    assert eager.settings["dtype"] == "float32"
    assert eager.settings["framework_version"] == "1"
    assert (eager.settings["compiler"], compiled.settings["compiler"]) == ("none", "a compiler")


def test_a_mode_that_fails_is_left_out_with_its_remedy(adapter: SimpleNamespace) -> None:
    reply = runs.run(Request("p", "fake", FAST), trial(broken="compiled"))
    assert reply.outcome == "measured"
    assert [found.mode for found in reply.measurements] == ["eager"]
    assert reply.message == "compiled left out: RuntimeError: no compiler"
    assert reply.remedy == "install a compiler"


def test_nothing_measured_is_a_failure(adapter: SimpleNamespace) -> None:
    reply = runs.run(Request("p", "fake", {**FAST, "modes": ["eager", "faster"]}), trial(1e999))
    assert reply.outcome == "failed"
    assert "the loss is not finite" in reply.message
    assert "faster left out: it has no such mode; there are eager, compiled" in reply.message


def test_what_nobody_could_do_here_is_unsupported_rather_than_failed(
    adapter: SimpleNamespace,
) -> None:
    for why in (Unsupported("no tf32"), RuntimeError("CUDA error: no kernel image is available")):
        asked = Request("p", "fake", {**FAST, "modes": ["eager"]})
        reply = runs.run(asked, trial(broken="eager", why=why))
        assert (reply.outcome, reply.measurements) == ("unsupported", [])
    mixed = Request("p", "fake", {**FAST, "modes": ["xla", "eager"]})
    reply = runs.run(mixed, trial(broken="eager"))
    assert reply.outcome == "failed"
    assert reply.message.startswith("xla left out: it has no such mode; there are eager, compiled;")


def test_a_trial_adds_its_own_settings_and_may_have_fewer_modes(adapter: SimpleNamespace) -> None:
    own = trial(settings={"dtype": "bfloat16", "size": 3}, modes=("eager",))
    reply = runs.run(Request("p", "fake", FAST), own)
    assert [found.mode for found in reply.measurements] == ["eager"]
    assert reply.message == ""
    assert reply.measurements[0].settings["dtype"] == "bfloat16"
    assert reply.measurements[0].settings["size"] == 3


def test_the_peak_of_the_process_is_no_less_than_that_of_a_mode(adapter: SimpleNamespace) -> None:
    reply = runs.run(Request("p", "fake", FAST), trial())
    peaks = [found.settings.get("peak_bytes", 1) for found in reply.measurements]
    assert reply.values["peak_bytes"] >= max(peaks) > 0


def test_a_device_that_the_framework_does_not_see_is_unsupported(
    adapter: SimpleNamespace,
) -> None:
    with pytest.raises(NoAnswer) as early:
        runs.run(Request("p", "fake", {"device": "cuda"}), trial())
    assert early.value.reply.outcome == "unsupported"
    assert early.value.reply.message == "fake sees no cuda device"


def test_more_threads_are_timed_by_the_wall(adapter: SimpleNamespace) -> None:
    reply = runs.run(Request("p", "fake", {**FAST, "threads": 2}), trial())
    assert {(found.clock, found.threads) for found in reply.measurements} == {("wall", 2)}
