"""The real console: when there is one, and how it writes and reads."""

from __future__ import annotations

import io
import sys

import pytest

from advisor.intake.console import Terminal, terminal


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_only_two_terminals_make_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Screen())
    monkeypatch.setattr(sys, "stderr", Screen())
    assert terminal() is not None
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert terminal() is None
    monkeypatch.setattr(sys, "stderr", Screen())
    monkeypatch.setattr(sys, "stdin", None)
    assert terminal() is None


def test_prompts_go_to_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one\nlast"))
    console = Terminal()
    console.say("Question")
    assert [console.take("> "), console.take("> ")] == ["one", "last"]
    with pytest.raises(EOFError):
        console.take("> ")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Question\n> > > ")


@pytest.mark.parametrize(("columns", "width"), [("200", 80), ("60", 60), ("5", 30)])
def test_lines_fit_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert Terminal().width == width


def test_bytes_that_are_no_text_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert Terminal().take("> ") == "\ufffd"
