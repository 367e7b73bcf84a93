"""Typical mistakes in real frameworks, and what keeps a mode from being tried."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.model.probes import ProbeResult
from probes.capabilities import debugging
from probes.mistakes.program import Mode, as_written
from probes.protocol import Request

PROBE = "capabilities/debugging"
COUNTS = ("errors", "warnings", "silent", "fixed")
FEWEST_MISTAKES = 13


def counts(result: ProbeResult, mode: str) -> dict[str, Any]:
    return {name: result.values[f"{mode}_{name}"] for name in COUNTS}


def cases(result: ProbeResult, mode: str) -> dict[str, str]:
    begin = f"{mode}_case_"
    return {k.removeprefix(begin): str(v) for k, v in result.values.items() if k.startswith(begin)}


def test_a_framework_that_is_not_there(ask: Any) -> None:
    assert ask(PROBE, "pytorch").outcome == "not_installed"


def test_a_framework_without_programs(ask: Any) -> None:
    result = ask(PROBE, "jax")
    assert (result.outcome, result.message) == ("unsupported", "no adapter measures jax")


def test_a_mistake_that_ends_the_process_is_named_in_advance(tmp_path: Path) -> None:
    replies: list[dict[str, Any]] = []

    def looks(_: Any, mode: Mode) -> None:
        replies.append(json.loads((tmp_path / "reply.json").read_text()))

    request = Request(PROBE, "pytorch", control=str(tmp_path))
    trial = debugging._Trial(request, json, "eager", as_written, frozenset())
    trial.observed({"first": looks, "second": looks}, debugging._Found(None, {}))
    assert [reply["outcome"] for reply in replies] == ["measured", "measured"]
    assert [cases_in(reply) for reply in replies] == [
        {"eager_case_first": "crashes or hangs"},
        {"eager_case_first": "silent", "eager_case_second": "crashes or hangs"},
    ]


def cases_in(reply: dict[str, Any]) -> dict[str, str]:
    return {name: value for name, value in reply["values"].items() if "_case_" in name}


def check_table(result: ProbeResult, modes: tuple[str, ...]) -> None:
    assert result.outcome == "measured", result.message
    for mode in modes:
        assert result.values[f"{mode}_outcome"] == "measured"
        found = cases(result, mode)
        assert len(found) == result.values["mistakes"] >= FEWEST_MISTAKES
        assert sum(counts(result, mode).values()) == len(found)
        reached, errors = (result.values[f"{mode}_{n}"] for n in ("reaches_user_line", "errors"))
        assert result.values[f"{mode}_line_in_message"] <= reached <= errors
        assert found["wrong_method"] in ("error, last", "error, message")
        assert found["linear_shape"] in ("error, last", "error, message")
        assert found["own_loss_broadcast"] == found["nan_loss"] == "silent"
        assert found["tensor_in_if"] == "fixed"


@pytest.mark.framework
def test_pytorch(ask_real: Any) -> None:
    result = ask_real("pytorch")(PROBE, "pytorch")
    check_table(result, ("eager", "compiled"))
    assert result.values["eager_silent"] <= 3
    assert result.values["compiled_silent"] <= 4
    assert result.values["eager_reaches_user_line"] > result.values["compiled_reaches_user_line"]
    for mode in ("eager", "compiled"):
        assert cases(result, mode)["loss_broadcast"].startswith("warning")


@pytest.mark.framework
def test_tensorflow(ask_real: Any) -> None:
    result = ask_real("tensorflow")(PROBE, "tensorflow")
    check_table(result, ("eager", "compiled", "xla"))
    assert result.values["eager_silent"] <= 4
    assert result.values["compiled_silent"] <= 4
    assert result.values["xla_silent"] > result.values["compiled_silent"]
    assert cases(result, "eager")["wrong_device"] == "silent"
    assert cases(result, "compiled")["label_range"] == "error, message"
    assert cases(result, "xla")["label_range"] == "silent"


@pytest.mark.framework
def test_without_a_compiler_the_other_modes_count(ask_real: Any, tmp_path: Path) -> None:
    variables = {"PATH": str(tmp_path), "CXX": "no-such-compiler"}
    result = ask_real("pytorch")(PROBE, "pytorch", variables=variables)
    assert result.outcome == "measured"
    assert result.values["compiled_outcome"] == "not_applicable"
    assert "compiled_errors" not in result.values
    assert result.values["eager_errors"] > 0
    assert "compiled left out" in result.message
    assert "C++ compiler" in result.remedy
