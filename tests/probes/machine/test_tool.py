"""Tools that are missing, fail or hang."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.machine import tool


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tool on PATH, to be written by the test."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    path = tmp_path / "a-tool"
    path.touch(mode=0o755)
    return path


def test_a_missing_tool() -> None:
    assert tool.ask("no-such-tool") is None
    assert tool.output("no-such-tool") == ""


def test_a_tool_that_answers(script: Path) -> None:
    script.write_text('#!/bin/sh\necho "heard $1"\n')
    assert tool.ask("a-tool", "this") == tool.Said("heard this\n", 0)
    assert tool.output("a-tool", "this") == "heard this"


def test_a_tool_that_fails(script: Path) -> None:
    script.write_text("#!/bin/sh\necho no device >&2\nexit 6\n")
    assert tool.ask("a-tool") == tool.Said("no device\n", 6)
    assert tool.output("a-tool") == ""


def test_a_tool_that_hangs(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tool, "TIMEOUT_S", 0.2)
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    assert tool.ask("a-tool") == tool.Said("", None)


def test_a_tool_may_be_given_less_time(script: Path) -> None:
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    assert tool.ask("a-tool", timeout_s=0.2) == tool.Said("", None)


def test_a_tool_that_cannot_run(script: Path) -> None:
    script.write_bytes(b"\x00\x01 not a program")
    assert tool.ask("a-tool") == tool.Said("", None)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert tool.text(tmp_path / "missing") == ""
    assert tool.text(tmp_path) == ""
