"""What becomes of hard models, asked of guests."""

from __future__ import annotations

from typing import Any

import pytest

from probes.capabilities import robustness

OUTCOMES = {
    "gru": "converts",
    "branch": "silently wrong by 0.8 (warned: TracerWarning)",
    "cond": "refuses: ValueError: it says 'converts'",
    "fft": "converts",
}


def test_a_route_is_counted_by_the_outcomes_of_its_models() -> None:
    assert robustness.summary("trace", OUTCOMES) == {
        "trace_models": 4,
        "trace_converts": 2,
        "trace_refuses": 1,
        "trace_wrong": 1,
        **{f"trace_{name}": outcome for name, outcome in OUTCOMES.items()},
    }


def test_an_absent_framework(ask: Any) -> None:
    result = ask("capabilities/robustness", "pytorch", install="python -m pip install torch")
    assert result.outcome == "not_installed"
    assert result.remedy == "python -m pip install torch"


@pytest.mark.framework
@pytest.mark.parametrize(
    ("framework", "route", "others"),
    [("pytorch", "script", {"refuses": 1, "wrong": 0}), ("tensorflow", "lite", {})],
)
def test_a_real_route(ask_real: Any, framework: str, route: str, others: dict[str, int]) -> None:
    result = ask_real(framework)("capabilities/robustness", framework, routes=[route])
    assert result.outcome == "measured"
    counted = {name: result.values[f"{route}_{name}"] for name in robustness.COUNTED}
    assert sum(counted.values()) == result.values[f"{route}_models"] == 11
    assert {name: counted[name] for name in others} == others


@pytest.mark.framework
def test_without_a_compiler_one_route_is_left_out(ask_real: Any, tmp_path: Any) -> None:
    variables = {"PATH": str(tmp_path), "CXX": "no-such-compiler"}
    routes = {"routes": ["trace", "compile"]}
    result = ask_real("pytorch")(
        "capabilities/robustness", "pytorch", variables=variables, **routes
    )
    assert result.outcome == "measured"
    assert result.message == "compile left out: there is no working C++ compiler"
    assert "C++ compiler" in result.remedy
    assert "trace_models" in result.values
    assert "compile_models" not in result.values


@pytest.mark.framework
def test_no_route_is_begun_when_time_is_up(ask_real: Any) -> None:
    result = ask_real("pytorch")(
        "capabilities/robustness", "pytorch", routes=["trace", "script"], budget_s=-1
    )
    assert result.outcome == "not_applicable"
    assert result.message.startswith("trace left out: no time was left; script left out: ")
