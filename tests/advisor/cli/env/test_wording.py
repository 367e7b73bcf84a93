"""Sizes and lists in words."""

from __future__ import annotations

import pytest

from advisor.cli.env.wording import listed, size, tell


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_500, "2 kB"),
        (201_800_000, "202 MB"),
        (3_040_000_000, "3.0 GB"),
    ],
)
def test_sizes(count: int, text: str):
    assert size(count) == text


def test_lists():
    assert [listed("a"), listed("ab"), listed("abc")] == ["a", "a and b", "a, b and c"]


def test_what_is_told_is_not_the_result(capsys: pytest.CaptureFixture[str]):
    tell("hello")
    assert capsys.readouterr() == ("", "advisor: hello\n")
