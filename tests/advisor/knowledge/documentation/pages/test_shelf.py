"""A section with an overview and one page for each of its rule files."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Section
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.shelf import contents, listed, shelf
from tests.advisor.knowledge.documentation.telling import page, told


def test_an_overview_and_a_page_for_each_file(small_book: Book) -> None:
    found = list(
        shelf(
            small_book,
            "questions",
            "Questions",
            "All of them.",
            lambda book, question: Section(question.text, (), question.id),
            lambda book, entries: listed(book, "questions", entries, "text"),
        )
    )
    assert [item.name for item in found] == ["questions/index", "questions/questions"]
    overview = page(found, "questions/index")
    assert overview.startswith("Questions\nAll of them.\nQuestions\n  Every type of question")
    assert "Questions in full" in overview
    assert "- Which Python must the project run on?" in overview
    one = page(found, "questions/questions")
    assert one.count("What is the project for?") == 2


def test_contents_only_where_there_are_several() -> None:
    sections = [Section("A", (), "a"), Section("B", (), "b")]
    assert told(contents("x", sections)) == "- A\n- B"
    assert list(contents("x", sections[:1])) == []
