"""The pages on frameworks."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.frameworks import pages, section
from tests.advisor.knowledge.documentation.telling import page, told


def test_a_framework_tells_versions_standing_musts_and_routes(small_book: Book) -> None:
    text = told([section(small_book, small_book.knowledge.framework_by_id["birch"])])
    assert "Newest version  2.0 of 2026-09-01 (birch-needs-python-311)" in text
    assert "Python          >=3.11" in text
    assert "$ pip install birch" in text
    assert "- Ease; leaf First model; level 0.8" in text
    assert "- Birch does not install on Python 3.10" in text
    assert "- Server; routes, best first 0.9 Sapling" in text
    other = told([section(small_book, small_book.knowledge.framework_by_id["alder"])])
    assert "What rules it out\n    Nothing that is known." in other


def test_install_commands_with_their_conditions(real_book: Book) -> None:
    for framework in real_book.knowledge.frameworks:
        text = told([section(real_book, framework)])
        for command in framework.install:
            assert f"$ {command.run}" in text
        conditional = sum(command.when is not None for command in framework.install)
        assert text.count("\n    Where ") == conditional
        assert "    Everywhere else:\n" in text


def test_the_overview_has_them_beside_each_other(small_book: Book) -> None:
    overview = page(pages(small_book), "frameworks/index")
    assert "- Alder; newest version 2.0; released 2026-09-01; python >=3.10" in overview
