"""A route from end to end, in plain Python and one process; real ones are in `capabilities`."""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Any

import pytest

from probes.exports import fresh, route
from probes.exports.attempt import Way
from probes.exports.route import Route
from probes.exports.runner import Runner
from probes.protocol import NoAnswer, Reply, Request
from probes.workloads import Workload


def export(model: Workload, path: str) -> None:
    Path(path).write_text("0")


def shifted(model: Workload, path: str) -> None:
    Path(path).write_text("0.5")


def refused(model: Workload, path: str) -> None:
    raise NotImplementedError(f"no {model.name}")


def load(path: str) -> Runner:
    shift = json.loads(Path(path).read_text())

    def call(values: array[float]) -> list[float]:
        return [sum(values) + shift, -sum(values)]

    return Runner(lambda values, shape: values, call, lambda found: found)


@pytest.fixture
def tried(plain: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The reply of a route; the other process is this one, which may end early."""
    for variable in route.HIDDEN:
        monkeypatch.setenv(variable, "")
    monkeypatch.setattr("probes.adapters.load", lambda request: plain)
    monkeypatch.setattr("probes.exports.eager.load", lambda framework: plain)

    def reply(way: Way, *others: Way, ending: str = "", **more: Any) -> Reply:
        made = Route((way, *others), "json", load, ".json", **more)

        def ask(request: Request, options: dict[str, Any]) -> tuple[dict[str, Any], str]:
            if ending:
                options["artefacts"].pop("mlp")
            asked = Request(request.probe, request.framework, options, request.control)
            return route.run(asked, made).values, ending

        monkeypatch.setattr(fresh, "ask", ask)
        return route.run(Request("capabilities/plain", "pytorch", {}, str(tmp_path)), made)

    return reply


def test_supported_is_what_ran_and_agreed(tried: Any) -> None:
    reply = tried(Way(export), note="a note")
    assert (reply.outcome, reply.message) == ("supported", "a note")
    assert reply.values["cnn_parity"] < reply.values["cnn_tolerance"]
    assert {"mlp_bytes", "mlp_latency_s", "footprint_import_s", "mlp_noise_floor"} <= {
        *reply.values
    }
    assert reply.values["warnings"] == ()


def test_answers_that_differ_are_not_supported(tried: Any) -> None:
    reply = tried(Way(shifted))
    assert reply.outcome == "failed"
    assert reply.message.startswith("cnn: its answers differ from the eager model's by 0.5, where")
    assert "; mlp: its answers differ" in reply.message


def test_a_refusal_is_told_and_nothing_is_run(tried: Any) -> None:
    reply = tried(Way(refused))
    assert reply.outcome == "unsupported"
    assert reply.message == "cnn: NotImplementedError: no cnn; mlp: NotImplementedError: no mlp"
    assert "footprint_import_s" not in reply.values


def test_a_further_way_decides_nothing(tried: Any) -> None:
    reply = tried(Way(export), Way(shifted, "other"))
    assert reply.outcome == "supported"
    assert reply.message.startswith("other cnn: its answers differ")


def test_what_a_dead_process_did_not_answer_failed(tried: Any) -> None:
    reply = tried(Way(export), ending="it died")
    assert (reply.outcome, reply.message) == ("failed", "mlp: it died")
    assert reply.values["cnn_parity"] < reply.values["cnn_tolerance"]


def test_what_is_missing_comes_first(tried: Any) -> None:
    with pytest.raises(NoAnswer, match="no-such-package is not installed"):
        tried(Way(export), needs=("no-such-package",))

    def no_compiler() -> None:
        raise NoAnswer(Reply("not_applicable", message="no compiler"))

    with pytest.raises(NoAnswer, match="no compiler"):
        tried(Way(refused), check=no_compiler)
