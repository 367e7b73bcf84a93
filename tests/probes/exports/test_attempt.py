"""One model on one way: exported or refused, then held against the eager model."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.exports.attempt import Attempt, Way, size
from probes.exports.models import MLP
from probes.exports.parity import Reference
from probes.protocol import NoAnswer, Reply
from probes.workloads import Workload

REFERENCE = Reference([[1.0, 2.0]], 1e-7)


def writing(model: Workload, path: str) -> None:
    Path(path).write_text(model.name)


def refusing(model: Workload, path: str) -> None:
    raise ValueError("no such operation\nand much more")


def missing(model: Workload, path: str) -> None:
    raise NoAnswer(Reply("not_applicable"))


def attempt(tmp_path: Path, way: Way) -> Attempt:
    return Attempt(MLP, way, str(tmp_path / "file"))


def test_what_was_written_is_measured(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing))
    one.export()
    assert one.values["bytes"] == 3
    assert one.values["export_s"] >= 0.0
    assert (one.name, one.objection) == ("mlp", "")


def test_a_refusal_keeps_the_librarys_own_words(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(refusing, "int8"))
    one.export()
    assert (one.name, one.objection) == ("int8_mlp", "ValueError: no such operation")
    assert one.values == {}


def test_what_is_missing_ends_the_probe(tmp_path: Path) -> None:
    with pytest.raises(NoAnswer):
        attempt(tmp_path, Way(missing)).export()


def test_the_answers_are_those_of_float32(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing))
    third = Reference([[0.3333333432674408, 2.0]], 0.0)
    one.judge({"rows": [[0.333333343, 2.0]], "latency_s": 0.5}, third)
    assert one.values["parity"] == 0.0
    assert one.values["latency_s"] == 0.5
    assert one.values["tolerance"] == third.tolerance("float32")
    assert one.objection == ""


def test_other_answers_are_a_fault_with_their_distance(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing))
    one.judge({"rows": [[1.0, 2.5]], "latency_s": 0.5}, REFERENCE)
    assert one.values["parity"] == 0.5
    assert one.fault.startswith("its answers differ from the eager model's by 0.5")


def test_answers_that_are_no_numbers_have_no_distance(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing))
    one.judge({"rows": [[1.0, float("nan")]], "latency_s": 0.5}, REFERENCE)
    assert one.fault
    assert "parity" not in one.values


def test_a_coarse_format_tells_how_often_the_class_is_the_same(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing, "int8", "int8"))
    one.judge({"rows": [[1.1, 2.1]], "latency_s": 0.5}, REFERENCE)
    assert (one.values["agreement"], one.objection) == (1.0, "")


def test_what_the_runtime_refuses(tmp_path: Path) -> None:
    one = attempt(tmp_path, Way(writing))
    one.judge({"error": "RuntimeError: no kernel"}, REFERENCE)
    assert (one.refusal, one.fault) == ("RuntimeError: no kernel", "")


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a").write_bytes(b"123")
    (tmp_path / "inner" / "b").write_bytes(b"45")
    assert size(str(tmp_path)) == 5
