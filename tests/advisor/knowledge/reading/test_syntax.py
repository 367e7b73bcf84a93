"""What is no YAML is told in plain words, where it can be mended."""

from __future__ import annotations

import pytest

from advisor.errors import FileProblems
from advisor.knowledge.reading.reader import read
from advisor.knowledge.reading.syntax import directive, place_of


def refusal(text: str) -> str:
    with pytest.raises(FileProblems) as refused:
        read(text, "x.yaml")
    (problem,) = refused.value.problems
    return f"{problem.line}:{problem.column} {problem.code} {problem.message}"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c\n", "1:5 Y002 not YAML: a second key on this line, or one that is indented"),
        ("a: 1\n  b: 2\n", "2:4 Y002 not YAML: a second key on this line, or one that is indented"),
        ("a:\n   - 1\n  - 2\n", "3:3 Y002 not YAML: this does not line up with the keys above it"),
        ('a: "b" c\n', "1:8 Y002 not YAML: this does not line up with the keys above it, or foll"),
        ("  a: 1\n b: 2\n", "2:2 Y002 not YAML: this goes on after the end, or does not line up"),
        ("a: 1\nb\nc: 1\n", "2:1 Y002 not YAML: a key without a colon"),
        ("a:\n\tb: 1\n", "2:1 Y002 not YAML: no value begins like this; indent with spaces"),
        ("a:\n  b: 1\n\tc: 1\n", "3:1 Y002 not YAML: a tab in the indentation; use spaces"),
        ("a: @b\n", "1:4 Y002 not YAML: no value begins like this"),
        ('a: "b\nc: d\n', "1:4 Y002 not YAML: a quote that is never closed"),
        ('a: "C:\\data"\n', "1:7 Y002 not YAML: no such escape in double quotes; use single"),
        ("a: - b\n", "1:4 Y002 not YAML: a list item cannot begin here"),
        ("a: [b\nc: d\n", "2:2 Y002 not YAML: a comma or ] is missing here"),
        ("a: {b c: d e: f}\n", "1:13 Y002 not YAML: a comma or } is missing here"),
        ("a: ]\n", "1:4 Y002 not YAML: a value is missing here, or a bracket is too many"),
        ("a: [1, {b: [\n\n", "1:12 Y002 not YAML: a bracket that is never closed"),
        ("a: {b: 1\n", "1:4 Y002 not YAML: a bracket that is never closed"),
        ("a: 1\nb: x\x1b[31m\n", "2:5 Y002 not YAML: the control character U+001B"),
        ("a: & b\n", "1:5 Y002 not YAML: did not find expected alphabetic or numeric character"),
    ],
)
def test_a_slip_is_told_where_it_is(text: str, problem: str) -> None:
    assert refusal(text).startswith(problem)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("%YAML 1.2\n---\na: 1\n", (1, 1)),
        ("\ufeff%TAG ! x:\n", (1, 2)),
        ("# c\r%a\n", (2, 1)),
        ("a: 1\n\u2028%b\n", (3, 1)),
        ("a: 100%\nb: |\n  %c\n", None),
    ],
)
def test_a_directive_is_found_without_the_parser(text: str, place: tuple[int, int] | None) -> None:
    assert directive(text) == place


def test_a_directive_is_refused() -> None:
    problem = "2:1 Y012 a directive (%); the text of a file needs none"
    assert refusal("# x\n%YAML 1.2\n---\na: 1\n") == problem


def test_a_place_counts_lines_as_the_excerpt_does() -> None:
    text = "ab\r\nc\n\nd"
    assert [place_of(text, offset) for offset in (0, 1, 4, 6, 7)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (3, 1),
        (4, 1),
    ]
