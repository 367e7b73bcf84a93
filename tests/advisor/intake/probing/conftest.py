"""A place for temporary files that must be empty again, a fake guest, and a look at processes."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.intake.probing.guest import Guest, Request
from advisor.intake.probing.interpreters import own
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
def is_gone() -> Callable[[Path], bool]:
    """Whether the process whose id is in a file has ended, or does within a moment."""

    def gone(pid_file: Path) -> bool:
        pid = pid_file.read_text()
        for _ in range(50):
            # A dead process whose parent is gone too may stay a zombie where nobody reaps it.
            command = ["ps", "-o", "stat=", "-p", pid]
            shown = subprocess.run(command, check=False, stdout=subprocess.PIPE).stdout
            if shown.strip()[:1] in (b"", b"Z"):
                return True
            time.sleep(0.1)
        return False

    return gone


@pytest.fixture
def appears() -> Callable[[Path], bool]:
    """Whether a file has content within a few seconds."""

    def wait(path: Path) -> bool:
        for _ in range(200):
            if path.exists() and path.read_text():
                return True
            time.sleep(0.05)
        return False

    return wait


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], str]:
    """Makes an executable shell script and gives its path."""

    def make(body: str) -> str:
        path = tmp_path / f"python-{len(list(tmp_path.iterdir()))}"
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return str(path)

    return make
