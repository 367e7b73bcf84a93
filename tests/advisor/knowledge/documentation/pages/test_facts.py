"""The catalogue of facts."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.facts import pages, section
from tests.advisor.knowledge.documentation.telling import page, told


def test_a_fact_tells_its_type_and_its_readers(small_book: Book) -> None:
    facts = small_book.knowledge.fact_types
    system = told([section(small_book, facts["probe.platform.system"])])
    assert "Type  one of linux, wsl2, windows, macos or other" in system
    assert "- whether to ask “Which system will training run on?”" in system
    installed = told([section(small_book, facts["probe.installation.alder.installed"])])
    assert "Whether Alder is installed" in installed
    assert "No rule reads it; reports show it." in installed


def test_numbers_have_their_bounds(real_book: Book) -> None:
    facts = real_book.knowledge.fact_types
    text = told([section(real_book, facts["probe.hardware.nvidia_compute_capability"])])
    assert "Type  number from 1 up to 99" in text


def test_every_fact_that_is_no_answer_is_there(small_book: Book) -> None:
    text = page(pages(small_book), "facts")
    assert "Probe: platform\n" in text
    assert "answer." not in text
    for fact in small_book.knowledge.facts:
        assert (fact.id in text) == (fact.producer != "answer")
