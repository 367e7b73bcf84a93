"""Requests to workers that are the fake guest."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from advisor.intake.probing.interleaving.match import Match
from advisor.intake.probing.interleaving.session import Session
from advisor.intake.probing.interleaving.team import Team
from advisor.intake.probing.interpreters import own
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult
from tests.advisor.report.made import METHOD

FAST = {"samples": 8, "min_sample_s": 0.02, "warm_up": 2, "fewest": 4, "modes": ["eager"]}


@pytest.fixture
def asked() -> Callable[..., Request]:
    """Makes a request to measure a framework that behaves as the options say."""

    def make(framework: str = "pytorch", *, timeout_s: float = 20.0, **options) -> Request:
        known = {**FAST, "device": "cpu", **options}
        return Request("benchmarks/train_fake", framework, own(), timeout_s, known, threads=1)

    return make


@pytest.fixture
def absent_python() -> Callable[[Request], Request]:
    """The same request to a Python that is not there."""

    def gone(request: Request) -> Request:
        return replace(request, interpreter=replace(own(), path="/nowhere/python"))

    return gone


@pytest.fixture
def session(fake_guest: Path) -> Iterator[Session]:
    """A session whose workers are fake guests."""
    with Session(METHOD.speed, fake_guest) as opened:
        yield opened


@pytest.fixture
def measured(session: Session) -> Callable[..., list[ProbeResult]]:
    """What the session finds out about some requests."""

    def measure(*requests: Request) -> list[ProbeResult]:
        found = session.measure(requests)
        assert found is not None
        return found

    return measure


@pytest.fixture
def team(fake_guest: Path) -> Iterator[Team]:
    """A team of fake guests that are pinned nowhere."""
    gathered = Team(fake_guest)
    yield gathered
    gathered.close()


@pytest.fixture
def played(team: Team) -> Callable[..., Match]:
    """The match that a team has played about some requests."""

    def play(*requests: Request) -> Match:
        match = Match(team, requests, METHOD.speed.loss_tolerance)
        match.play()
        return match

    return play


@pytest.fixture
def children() -> Callable[[], set[int]]:
    """The processes that this one has started and that still run."""

    def alive() -> set[int]:
        command = ["ps", "-o", "pid=,stat=,comm=", "--ppid", str(os.getpid())]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        shown = [line.split(None, 2) for line in done.stdout.splitlines()]
        return {int(pid) for pid, state, name in shown if state[0] != "Z" and name != "ps"}

    return alive
