"""Text in, document out; or every place that is not plain YAML."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.errors import FileProblems
from advisor.knowledge.reading.reader import MAX_BYTES, read


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_fifty_thousand_brackets_are_one_clean_error(opening: str) -> None:
    with pytest.raises(FileProblems) as refused:
        read(opening * 50_000, "x.yaml")
    assert len(refused.value.problems) == 1


def test_a_file_has_a_largest_size() -> None:
    with pytest.raises(FileProblems, match="Y001: larger than 1048576 bytes"):
        read("#" * (MAX_BYTES + 1), "x.yaml")


def test_what_cannot_be_in_yaml_is_an_error_like_any_other() -> None:
    with pytest.raises(FileProblems, match="Y002: not YAML"):
        read("a: \x00b\n", "x.yaml")


def test_all_slips_are_in_one_message_with_their_lines() -> None:
    with pytest.raises(FileProblems) as refused:
        read("a: on\nb: 1\nb: 2\n", "rules/x.yaml")
    assert refused.value.message == (
        "rules/x.yaml:1:4: Y011: 'on' is ambiguous; write true or false, or quote it\n"
        "     1 | a: on\n"
        "            ^\n"
        "rules/x.yaml:3:1: Y007: duplicate key 'b'\n"
        "     3 | b: 2\n"
        "         ^"
    )


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(FileProblems):
        document = read(text, "x.yaml")
        assert () in document.values or document.data is None
