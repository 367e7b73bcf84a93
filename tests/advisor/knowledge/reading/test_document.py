"""A document finds the place of what it holds, or of the nearest thing around it."""

from __future__ import annotations

from advisor.knowledge.reading.document import LONGEST_EXCERPT, Document
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
