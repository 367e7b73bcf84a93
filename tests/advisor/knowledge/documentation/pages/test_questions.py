"""The pages on questions."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.questions import pages, read_by, section
from tests.advisor.knowledge.documentation.telling import page, told


def question(book: Book, name: str) -> str:
    return told([section(book, book.knowledge.question_by_id[name])])


def test_each_answer_with_what_it_makes_count(small_book: Book) -> None:
    text = question(small_book, "goal")
    assert "Why it is asked: Moves weight between ease and reach." in text
    assert "- Research, new methods; makes count Ease: some (2), spread over its leaves" in text
    assert (
        "- A product that others rely on; makes count Phone: minor (1); Training: some (2)" in text
    )
    assert "- Nothing exists yet; makes count —" in question(small_book, "present")


def test_when_it_is_asked_and_what_is_offered(small_book: Book) -> None:
    memory = question(small_book, "memory")
    assert "Asked where “Must it work without a network?” is “yes”." in memory
    assert "Answer  a number from 0.5 up to 64 GB" in memory
    offered = "Offered, if it was detected  “Operating system of this machine”"
    assert offered in question(small_book, "train-os")
    assert "any number of answers" in question(small_book, "targets")
    assert "yes or no" in question(small_book, "offline")


def test_who_reads_the_answer(small_book: Book) -> None:
    assert told(read_by(small_book, "answer.memory")) == (
        "Read by:\n\n- Measure the memory on the device"
    )
    assert told(read_by(small_book, "answer.train-os")) == ""
    assert "- What is the project for?" in page(pages(small_book), "questions/index")
