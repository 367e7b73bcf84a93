"""The pages on advice."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.advice import pages, section
from tests.advisor.knowledge.documentation.telling import page, told


def test_advice_tells_when_it_is_shown_and_about_what(small_book: Book) -> None:
    (advice,) = small_book.knowledge.advice
    text = told([section(small_book, advice)])
    assert "Below 2 GB the runtime itself counts." in text
    assert "Shown where “How much memory may the model take there?” is below 2 GB." in text
    assert "Evidence: none is cited; this is a judgement." in text
    assert "- little; outcome shown; given" in text
    assert "About     Sapling current" in text
    assert "Kind      next step" in text


def test_successors_and_frameworks_and_commands(real_book: Book) -> None:
    advice = next(
        item
        for item in real_book.knowledge.advice
        if item.successor and item.commands and item.frameworks
    )
    text = told([section(real_book, advice)])
    names = real_book.knowledge.framework_by_id
    assert f"$ {advice.commands[0]}" in text
    assert f"Successor  {advice.successor}" in text
    assert "Only for   " + " and ".join(names[item].name for item in advice.frameworks) in text
    overview = page(pages(real_book), "advice/index")
    assert f"- {advice.title}; about {advice.subject}; status {advice.status}" in overview
