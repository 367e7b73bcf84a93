"""A document finds the place of what it holds, or of the nearest thing around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from advisor.errors import Problem
from advisor.knowledge.reading.document import (
    LONGEST_EXCERPT,
    LONGEST_MESSAGE,
    MOST_PROBLEMS,
    Document,
    first,
)
from advisor.knowledge.reading.reader import read

TEXT = "rules:\n  - id: a\n    when: {fact: b}\n"


def test_a_value_and_its_key_have_places_of_their_own() -> None:
    document = read(TEXT, "x.yaml")
    assert document.locate(("rules", 0, "when", "fact")) == (3, 18)
    assert document.locate(("rules", 0, "when", "fact"), key=True) == (3, 12)


def test_what_is_not_there_is_placed_at_what_holds_it() -> None:
    assert read(TEXT, "x.yaml").locate(("rules", 0, "because")) == (2, 5)
    assert Document("x.yaml", "").locate(("a",)) == (1, 1)


def test_a_problem_shows_its_line_and_no_more_than_fits() -> None:
    document = Document("x.yaml", "short\n" + "x" * 500)
    assert document.problem("T001", "m", (1, 1)).source_line == "short"
    assert len(document.problem("T001", "m", (2, 1)).source_line) == LONGEST_EXCERPT
    assert document.problem("T001", "m", (9, 1)).source_line == ""


def test_what_is_shown_is_neither_long_nor_able_to_steer_a_terminal() -> None:
    problem = Document("x.yaml", "a\tb\x1b[31m\n").problem("T001", "m" * 9_999)
    assert problem.source_line == "a b [31m"
    assert len(problem.message) == LONGEST_MESSAGE + 1


def test_the_search_for_problems_ends_where_there_are_too_many() -> None:
    def endless() -> Iterator[Problem]:
        for line in count(1):
            yield Problem("x.yaml", line, 1, "T001", "m")

    shown = list(first(endless()))
    assert len(shown) == MOST_PROBLEMS + 1
    assert (shown[-1].code, shown[-1].line) == ("Y013", MOST_PROBLEMS + 1)
    assert shown[-1].message.startswith("more than 100 problems in this file")


def test_few_problems_are_all_shown() -> None:
    few = [Problem("x.yaml", line, 1, "T001", "m") for line in range(MOST_PROBLEMS)]
    assert list(first(few)) == few
