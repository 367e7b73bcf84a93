"""The pages on requirements."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.requirements import pages, section
from tests.advisor.knowledge.documentation.telling import page, told

ASKED = "“Which Python must the project run on?”"


def test_a_requirement_tells_its_condition_help_evidence_and_examples(small_book: Book) -> None:
    (must,) = small_book.knowledge.requirements
    assert told([section(small_book, must)]) == (
        "Birch does not install on Python 3.10\n"
        "  Its packages need Python 3.11 or newer.\n\n"
        f"  Rules out Birch where {ASKED} is “Python 3.10”.\n\n"
        "  What helps: Use Python 3.12. Effort: low.\n\n"
        "  Evidence:\n\n"
        "  - Birch installs on Python 3.11 and newer. — birch-needs-python-311, vendor "
        "documentation, seen 2026-10-01\n\n"
        "  2 examples, which are tests:\n"
        f"    - old; outcome ruled out; given {ASKED}: “Python 3.10”\n"
        f"    - new; outcome not ruled out; given {ASKED}: “Python 3.12”\n\n"
        "  Framework  Birch\n  Rule       birch-on-old-python\n  Modified   2026-11-22"
    )


def test_the_overview_names_each_with_whom_it_rules_out(small_book: Book) -> None:
    overview = page(pages(small_book), "requirements/index")
    assert (
        "- Birch does not install on Python 3.10; rules out Birch; modified 2026-11-22" in overview
    )
