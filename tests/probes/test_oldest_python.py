"""Every probe runs on the oldest Python that it promises to run on."""

from __future__ import annotations

from typing import Any

import pytest

from probes import catalog
from tests.interpreters import python_of

VERSION = "3.9"


@pytest.fixture(scope="module")
def oldest() -> str:
    """A Python 3.9."""
    python = python_of(VERSION)
    return python or pytest.skip(f"no Python {VERSION}; name one: ADVISOR_TEST_PYTHON_3_9")


@pytest.mark.parametrize("name", catalog.names())
def test_it_answers(ask: Any, oldest: str, name: str) -> None:
    framework = "pytorch" if catalog.load(name).PER_FRAMEWORK else None
    expected = "not_installed" if framework else "measured"
    assert ask(name, framework, python=oldest).outcome == expected


@pytest.mark.parametrize("name", ["facts/installation", "facts/devices", "benchmarks/matmul"])
def test_it_measures(ask: Any, oldest: str, fakes: Any, name: str) -> None:
    options = {"samples": 1, "min_sample_s": 0.001}
    result = ask(name, "pytorch", python=oldest, search=fakes / "quiet", **options)
    assert result.outcome == "measured"
