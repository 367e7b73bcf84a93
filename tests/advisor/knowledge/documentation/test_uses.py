"""What cites which evidence and reads which fact."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.uses import uses


def test_every_rule_is_named_with_what_it_rests_on(small_book: Book) -> None:
    found = {use.link.text: use for use in uses(small_book.knowledge, (), small_book.link)}
    assert found["Birch does not install on Python 3.10"].facts == {"answer.python"}
    assert found["Sapling from Alder"].evidence == {"alder-runs-on-phones"}
    assert found["Birch, newest version"].evidence == {"birch-needs-python-311"}
    assert found["whether to ask “Which Python must the project run on?”"].facts == {
        "probe.interpreter.python"
    }


def test_a_kind_of_project_is_among_what_reads_an_answer(real_book: Book) -> None:
    reading = [link.text for link in real_book.reading["answer.domain"]]
    assert "Training speed, measured by train-cnn" in reading
    assert "Start-up, measured by import" not in reading


def test_the_book_turns_it_round(small_book: Book) -> None:
    citing = [link.text for link in small_book.citing["birch-needs-python-311"]]
    assert citing == ["Birch, newest version", "Birch does not install on Python 3.10"]
    reading = [link.text for link in small_book.reading["answer.present"]]
    assert reading == ["Alder on “Existing code”", "Birch on “Existing code”"]
