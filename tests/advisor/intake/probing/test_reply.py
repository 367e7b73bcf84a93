"""A guest's reply: what can be believed is read, and anything else says what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.intake.probing.reply import MAX_BYTES, REPLY, BadReply, read_reply

TIMES = {"workload": "w", "mode": "m", "device": "cpu", "clock": "cpu"}


def write(control: Path, **fields: Any) -> None:
    text = json.dumps({"protocol": 1, "outcome": "measured", **fields})
    (control / REPLY).write_text(text, encoding="utf-8")


def refusal(control: Path) -> BadReply:
    with pytest.raises(BadReply) as caught:
        read_reply(control)
    assert str(caught.value) == caught.value.message
    return caught.value


def test_a_whole_reply_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(
        tmp_path,
        outcome="failed",
        message="no compiler — здесь",
        remedy="apt install g++",
        values={"works": True, "cores": 4, "name": "CPU", "simd": ["avx", "avx2"]},
        measurements=[{**TIMES, "samples_s": [0.25, 0.5], "losses": [1.5]}],
    )
    reply = read_reply(tmp_path)
    assert (reply.outcome, reply.message) == ("failed", "no compiler — здесь")
    assert reply.remedy == "apt install g++"
    assert reply.values == {"works": True, "cores": 4.0, "name": "CPU", "simd": ("avx", "avx2")}
    assert reply.values["works"] is True
    (measurement,) = reply.measurements
    assert (measurement.samples_s, measurement.losses) == ((0.25, 0.5), (1.5,))


def test_a_reply_may_leave_out_all_but_its_outcome(tmp_path: Path) -> None:
    write(tmp_path)
    reply = read_reply(tmp_path)
    assert (reply.message, reply.remedy, reply.values, reply.measurements) == ("", "", {}, ())


@pytest.mark.parametrize(
    ("text", "outcome", "says"),
    [
        ("no json at all", "crashed", "truncated or not JSON"),
        ('{"protocol": 1, "outco', "crashed", "truncated or not JSON"),
        ("", "crashed", "truncated or not JSON"),
        ("[" * 100_000, "crashed", "truncated or not JSON"),
        ("[1]", "failed", "no object"),
        ("null", "failed", "no object"),
        ('{"protocol": 2, "outcome": "measured"}', "failed", "protocol 2 instead of 1"),
        ('{"outcome": "measured"}', "failed", "protocol None instead of 1"),
        ('{"protocol": 1}', "failed", "outcome: Field required"),
        ('{"protocol": 1, "outcome": "fine"}', "failed", "outcome: "),
        ('{"protocol": 1, "outcome": "measured", "extra": 1}', "failed", "extra: "),
        ('{"protocol": 1, "outcome": "measured", "message": 1}', "failed", "message: "),
        ('{"protocol": 1, "outcome": "measured", "values": {"x": null}}', "failed", "values.x: "),
        ('{"protocol": 1, "outcome": "measured", "values": {"x": NaN}}', "failed", "values.x: "),
        ('{"protocol": 1, "outcome": "measured", "values": {"x": 1e999}}', "failed", "values.x: "),
    ],
)
def test_an_unusable_reply_says_what_is_wrong(
    tmp_path: Path, text: str, outcome: str, says: str
) -> None:
    (tmp_path / REPLY).write_text(text, encoding="utf-8")
    bad = refusal(tmp_path)
    assert bad.outcome == outcome
    assert says in bad.message
    assert "\n" not in bad.message


@pytest.mark.parametrize("sample", ["0", "-0.1", "NaN", "Infinity", '"fast"'])
def test_a_time_that_cannot_be_compared_is_refused(tmp_path: Path, sample: str) -> None:
    measurement = f'{json.dumps(TIMES)[:-1]}, "samples_s": [{sample}]}}'
    text = f'{{"protocol": 1, "outcome": "measured", "measurements": [{measurement}]}}'
    (tmp_path / REPLY).write_text(text, encoding="utf-8")
    bad = refusal(tmp_path)
    assert bad.outcome == "failed"
    assert "its reply has a defect: measurements[0].samples_s" in bad.message


def test_bytes_that_are_no_text_are_a_crash(tmp_path: Path) -> None:
    (tmp_path / REPLY).write_bytes(b"\xff\xfe\x00{}")
    assert refusal(tmp_path).outcome == "crashed"


def test_no_reply_is_a_crash(tmp_path: Path) -> None:
    bad = refusal(tmp_path)
    assert (bad.outcome, bad.message) == ("crashed", "no reply")
    (tmp_path / REPLY).mkdir()
    assert refusal(tmp_path).message == "no reply"


def test_a_huge_reply_is_refused_and_the_largest_is_not(tmp_path: Path) -> None:
    write(tmp_path)
    room = MAX_BYTES - (tmp_path / REPLY).stat().st_size - len(', "message": ""')
    write(tmp_path, message="x" * room)
    assert len(read_reply(tmp_path).message) == room
    write(tmp_path, message="x" * (room + 1))
    bad = refusal(tmp_path)
    assert (bad.outcome, bad.message) == ("failed", f"its reply is larger than {MAX_BYTES} bytes")
