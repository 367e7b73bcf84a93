"""Request and reply files, and their agreement with the host's records."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import get_args

import pytest

from advisor.intake.probing.reply import read_reply
from advisor.model import probes as host
from advisor.model.record import Outcome
from probes import protocol
from probes.protocol import Measurement, Reply, describe, read, write


def test_a_measurement_has_the_fields_of_the_hosts_record() -> None:
    assert {field.name for field in fields(Measurement)} == set(host.Measurement.model_fields)


def test_the_outcomes_are_the_hosts_without_those_that_only_it_can_see() -> None:
    assert set(protocol.OUTCOMES) == set(get_args(Outcome)) - {"crashed", "timed_out"}


def test_a_request_is_read(tmp_path: Path) -> None:
    text = '{"protocol": 1, "probe": "facts/x", "framework": null, "options": null}'
    (tmp_path / "request.json").write_text(text)
    assert read(str(tmp_path)) == protocol.Request("facts/x")


def test_a_request_in_another_protocol_is_refused(tmp_path: Path) -> None:
    (tmp_path / "request.json").write_text('{"protocol": 2, "probe": "facts/x"}')
    with pytest.raises(ValueError, match="asked in protocol 2; these probes speak 1"):
        read(str(tmp_path))


def test_a_reply_is_written_whole_and_rounded(tmp_path: Path) -> None:
    measurement = Measurement("w", "eager", "cpu", "cpu", [0.1 + 0.2], losses=[1 / 3])
    write(str(tmp_path), Reply("measured", values={"n": 2**60}, measurements=[measurement]))
    reply = json.loads((tmp_path / "reply.json").read_text())
    assert reply["measurements"][0]["samples_s"] == [0.3]
    assert reply["measurements"][0]["losses"] == [0.333333333]
    assert reply["values"] == {"n": 2**60}
    assert [path.name for path in tmp_path.iterdir()] == ["reply.json"]


def test_the_host_reads_what_a_guest_writes(tmp_path: Path) -> None:
    told = Measurement(
        "w", "eager", "cpu", "wall", [0.5], threads=2, session="s", settings={"tf32": False}
    )
    write(str(tmp_path), Reply("measured", measurements=[told]))
    (read_back,) = read_reply(tmp_path).measurements
    assert json.loads(read_back.model_dump_json()) == asdict(told)


def test_a_number_that_json_has_not_leaves_no_reply(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        write(str(tmp_path), Reply("measured", values={"x": float("nan")}))
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_described_on_one_line() -> None:
    assert describe(ValueError("\n  first \nsecond")) == "ValueError: first"
    assert describe(MemoryError()) == "MemoryError"
    assert len(describe(ValueError("x" * 1000))) == protocol.LONGEST_LINE
