"""Whatever a probe does, there is a reply."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from probes import catalog, session


def reply_to(folder: Path, text: str) -> dict[str, Any]:
    (folder / "request.json").write_text(text)
    session.answer(str(folder))
    reply: dict[str, Any] = json.loads((folder / "reply.json").read_text())
    return reply


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("not json", "JSONDecodeError"),
        ('{"protocol": 9}', "ValueError: asked in protocol 9"),
        ('{"protocol": 1, "probe": "facts/none"}', "no probe is named facts/none; there are"),
        ('{"protocol": 1, "probe": "../secrets"}', "no probe is named ../secrets"),
        ('{"protocol": 1, "probe": "facts/installation"}', "no framework was named"),
    ],
)
def test_a_bad_request_is_answered(tmp_path: Path, text: str, message: str) -> None:
    reply = reply_to(tmp_path, text)
    assert reply["outcome"] == "failed"
    assert message in reply["message"]


@pytest.mark.parametrize("name", catalog.names())
def test_a_probe_about_frameworks_needs_one(tmp_path: Path, name: str) -> None:
    reply = reply_to(tmp_path, json.dumps({"protocol": 1, "probe": name}))
    is_about_frameworks = catalog.load(name).PER_FRAMEWORK
    assert reply["outcome"] == ("failed" if is_about_frameworks else "measured")


@pytest.mark.parametrize("error", [RuntimeError("broken"), SystemExit(3), MemoryError()])
def test_an_error_in_a_probe_becomes_a_failure_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def load(name: str) -> None:
        raise error

    monkeypatch.setattr("probes.catalog.load", load)
    reply = reply_to(tmp_path, '{"protocol": 1, "probe": "facts/platform"}')
    assert reply["outcome"] == "failed"
    assert type(error).__name__ in reply["message"]
    assert "test_session.py:" in reply["message"]


def test_a_python_that_is_too_old_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))
    reply = reply_to(tmp_path, '{"protocol": 1, "probe": "facts/platform"}')
    assert reply["outcome"] == "unsupported"
    assert reply["message"] == "the probes need Python 3.9 or later; this is 3.8"
