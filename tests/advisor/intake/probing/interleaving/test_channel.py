"""Answers are read with suspicion and never waited for too long."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread
from time import monotonic

import pytest

from advisor.intake.probing.interleaving.channel import LONGEST_LINE, Channel, Stumbled
from advisor.intake.probing.interleaving.worker import Block
from advisor.intake.probing.reply import BadReply


@dataclass
class Line:
    channel: Channel
    told: int
    answers: int

    def answer(self, text: str) -> None:
        os.write(self.answers, text.encode())

    def hang_up(self) -> None:
        os.close(self.answers)
        self.answers = -1


@pytest.fixture
def line() -> Iterator[Line]:
    told, commands = os.pipe()
    read, answers = os.pipe()
    pair = Line(Channel(os.fdopen(commands, "wb"), os.fdopen(read, "rb")), told, answers)
    yield pair
    if pair.answers >= 0:
        pair.hang_up()
    pair.channel.close()
    os.close(told)


def test_commands_are_lines_of_json(line: Line):
    line.channel.tell({"do": "run", "calls": 3})
    assert os.read(line.told, 100) == b'{"do": "run", "calls": 3}\n'


def test_answers_come_in_order(line: Line):
    line.answer('{"wall_s": 2, "cpu_s": 1.5}\n{"wall_s": 3.0, "cpu_s": 1.0}\n')
    assert line.channel.answer(Block, 5) == Block(wall_s=2.0, cpu_s=1.5)
    assert line.channel.answer(Block, 5) == Block(wall_s=3.0, cpu_s=1.0)


def test_an_error_is_an_answer(line: Line):
    line.answer('{"error": "no compiler", "remedy": "install one", "unsupported": true}\n')
    with pytest.raises(Stumbled) as stumbled:
        line.channel.answer(Block, 5)
    assert (stumbled.value.message, stumbled.value.remedy) == ("no compiler", "install one")
    assert stumbled.value.unsupported


@pytest.mark.parametrize(
    ("text", "outcome", "message"),
    [
        ("hello", "crashed", "its answer is truncated or not JSON"),
        ("[" * 10_000, "crashed", "its answer is truncated or not JSON"),
        ('{"wall_s": 1}', "failed", "its answer has a defect: cpu_s: Field required"),
        ('{"wall_s": -1, "cpu_s": 1}', "failed", "wall_s: Input should be greater than or equal"),
        ('{"wall_s": 1, "cpu_s": NaN}', "failed", "cpu_s: Input should be"),
        ('{"wall_s": 1, "cpu_s": 1e999}', "failed", "cpu_s: Input should be"),
        ('{"wall_s": 1e10, "cpu_s": 1}', "failed", "wall_s: Input should be less than or equal"),
        ('{"wall_s": "1", "cpu_s": 1}', "failed", "wall_s: Input should be a valid number"),
        ('{"wall_s": 1, "cpu_s": 1, "x": 1}', "failed", "x: Extra inputs are not permitted"),
        ("3", "failed", "its answer has a defect"),
    ],
)
def test_nonsense_is_told_apart(line: Line, text: str, outcome: str, message: str):
    line.answer(text + "\n")
    with pytest.raises(BadReply) as bad:
        line.channel.answer(Block, 5)
    assert bad.value.outcome == outcome
    assert message in bad.value.message


def test_an_endless_line_is_cut(line: Line):
    for _ in range(2):
        line.answer("x" * (LONGEST_LINE // 2))
    with pytest.raises(BadReply):
        line.channel.answer(Block, 5)


def test_silence_ends_in_time(line: Line):
    began_s = monotonic()
    with pytest.raises(TimeoutError):
        line.channel.answer(Block, 0.05)
    assert monotonic() - began_s < 5


def test_a_line_that_a_stranger_holds_open_ends_with_whoever_was_to_answer():
    read, answers = os.pipe()
    told, commands = os.pipe()
    channel = Channel(os.fdopen(commands, "wb"), os.fdopen(read, "rb"), lambda: True)
    os.write(answers, b'{"wall_s": 2, "cpu_s": 1.5}\n')
    assert channel.answer(Block, 20) == Block(wall_s=2.0, cpu_s=1.5)
    with pytest.raises(EOFError):
        channel.answer(Block, 20)
    os.close(answers)
    channel.close()
    os.close(told)


def test_the_end_stays_the_end(line: Line):
    line.hang_up()
    for _ in range(2):
        with pytest.raises(EOFError):
            line.channel.answer(Block, 5)


def test_closing_does_not_wait_for_a_stranger_who_holds_the_line(line: Line):
    closing = Thread(target=line.channel.close, daemon=True)
    closing.start()
    closing.join(10)
    assert not closing.is_alive()
