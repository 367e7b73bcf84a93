"""An exported model at work: answers, errors, and a reply that grows."""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Any

from probes.exports import runner
from probes.exports.models import CNN, MLP, samples
from probes.exports.runner import CALLS, Runner
from probes.protocol import Request


def given(values: array[float], shape: tuple[int, ...]) -> tuple[array[float], tuple[int, ...]]:
    return values, shape


def load(path: str) -> Runner:
    if path == "bad":
        raise ValueError("bad file")
    return Runner(given, lambda sample: sample, lambda sample: [sample[0][0], len(sample[1])])


def request(tmp_path: Path, **artefacts: dict[str, str]) -> Request:
    return Request("p", "pytorch", {"artefacts": artefacts}, str(tmp_path))


def test_every_sample_is_answered(tmp_path: Path) -> None:
    asked = request(
        tmp_path, cnn={"model": "cnn", "path": "a"}, int8_mlp={"model": "mlp", "path": "b"}
    )
    reply = runner.run(asked, "json", load)
    answers = reply.values["answers"]
    assert answers["cnn"]["rows"] == [[sample[0], 4] for sample in samples(CNN)]
    assert answers["int8_mlp"]["rows"] == [[sample[0], 2] for sample in samples(MLP)]
    assert answers["cnn"]["latency_s"] > 0
    assert reply.values["import_s"] >= 0


def test_an_error_keeps_the_others(tmp_path: Path) -> None:
    asked = request(
        tmp_path, cnn={"model": "cnn", "path": "bad"}, mlp={"model": "mlp", "path": "b"}
    )
    answers = runner.run(asked, "json", load).values["answers"]
    assert answers["cnn"] == {"error": "ValueError: bad file"}
    assert len(answers["mlp"]["rows"]) == 16


def test_a_crash_costs_only_what_was_to_come(tmp_path: Path) -> None:
    def crashing(path: str) -> Runner:
        if path == "b":
            raise SystemExit(9)
        return load(path)

    asked = request(tmp_path, cnn={"model": "cnn", "path": "a"}, mlp={"model": "mlp", "path": "b"})
    try:
        runner.run(asked, "json", crashing)
    except SystemExit:
        written: Any = json.loads((tmp_path / "reply.json").read_text())
    assert list(written["values"]["answers"]) == ["cnn"]


def test_the_fastest_call_of_many() -> None:
    calls: list[None] = []
    assert runner.fastest(lambda: calls.append(None)) > 0
    assert len(calls) == CALLS
