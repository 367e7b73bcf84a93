"""Facts and answers in words."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Link, Place
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.spans import plain
from advisor.knowledge.documentation.words import number
from advisor.model.rules import Missing


def test_a_fact_leads_to_where_it_is_documented(small_book: Book) -> None:
    _, link, _ = small_book.words.fact("answer.goal")
    assert link == Link("What is the project for?", Place("questions/questions", "goal"))


def test_a_fact_of_each_framework_names_it(small_book: Book) -> None:
    words = small_book.words
    assert words.about("probe.installation.alder.installed") == "Whether Alder is installed"
    assert words.about("probe.platform.system") == "Operating system of this machine"
    assert words.statement("probe.platform.system") is None
    assert words.statement("answer.offline") is None
    assert (
        plain(words.statement("probe.installation.birch.installed") or ()) == "Birch is installed"
    )


def test_values_as_the_question_words_them(small_book: Book) -> None:
    words = small_book.words
    assert words.value("answer.goal", "learning") == "“Learning or teaching”"
    assert words.value("answer.targets", ("server", "phone")) == (
        "“A server or a cloud service” and “Phones and tablets”"
    )
    assert words.value("answer.targets", ()) == "nothing"
    assert words.value("answer.memory", 1.5) == "1.5 GB"
    assert words.value("answer.offline", False) == "no"


def test_what_an_example_gives(small_book: Book) -> None:
    said = small_book.words.given
    assert said("answer.offline", True) == "“Must it work without a network?”: yes"
    assert said("answer.offline", Missing(unknown="late")).endswith(": not known (late)")
    assert said("answer.offline", Missing(not_applicable="no phone")).endswith(
        ": does not apply (no phone)"
    )


def test_numbers_in_full() -> None:
    assert [number(value) for value in (4.0, 0.1, 8e9)] == ["4", "0.1", "8,000,000,000"]
