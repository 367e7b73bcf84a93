"""A place for temporary files that must be empty again, a fake guest, and a look at processes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.intake.probing.guest import Guest
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult

FAKE_GUEST = Path(__file__).parent / "fake_guest.py"


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where control directories go; each test must leave it empty."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def fake_guest() -> Path:
    """The entry of the fake guest."""
    return FAKE_GUEST


@pytest.fixture
def make_guest() -> Callable[..., Guest]:
    """Makes a guest that does what `do` says."""

    def make(do: str, *, timeout_s: float = 20.0, threads: int | None = None, **options) -> Guest:
        request = Request(
            "benchmarks/fake", "pytorch", own(), timeout_s, {"do": do, **options}, threads=threads
        )
        return Guest(request, FAKE_GUEST)

    return make


@pytest.fixture
def run_guest(make_guest: Callable[..., Guest]) -> Callable[..., ProbeResult]:
    """Runs a guest to its end."""

    def run(do: str, **options) -> ProbeResult:
        result = make_guest(do, **options).run()
        assert result is not None
        return result

    return run


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    """Makes an executable shell script and gives its path."""

    def make(body: str) -> str:
        path = tmp_path / f"python-{len(list(tmp_path.iterdir()))}"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return str(path)

    return make
