"""What we do not know."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.unknown import pages
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import page
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_nothing_is_passed_over(small_book: Book) -> None:
    text = page(pages(small_book), "unknown")
    assert "Not known at all\n  Every scale is rated." in text
    assert "- Training is unknown until it is measured there." in text
    assert "Targets without a route\n  None." in text
    assert "- Alder on First model: Known from use." in text
    assert "- Sapling from Birch" in text
    assert "- Measure the memory on the device" in text
    assert "Evidence past its review date\n  None on 2026-11-22." in text
    assert "6 ratings, by the best grade of what they cite, on 2026-11-22:" in text
    assert "- judgement; ratings 6; share 100%" in text
    assert "- no evidence cited; ratings 6; share 100%" in text


def test_gaps_show(rules: RuleCopy) -> None:
    rules.replace(
        "alder",
        "level: 0.6\n      because: Known from use.",
        "level: unknown\n      because: Who knows.",
    )
    rules.replace(
        "base",
        "- id: phone\n    name: Phone",
        "- id: phone\n    name: Phone\n  - id: moon\n    name: Moon",
    )
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2026-11-01")
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2026-12-01")
    rules.replace(
        "birch",
        "because: Known from use.",
        "because: Known from use.\n      evidence: [birch-needs-python-311]",
    )
    rules.add(
        "talk",
        "myths:\n  - {id: m, topic: ease, claim: Birch is fun., verdict: unverified, today: Ask.,"
        " judged: 2026-11-01}\n",
    )
    text = page(pages(read_book(rules.folder)), "unknown")
    assert "- Alder on First model: Who knows." in text
    assert "- Moon from Alder\n  - Moon from Birch" in text
    assert "- “Birch is fun.” Ask." in text
    assert "- Alder has a runtime for phones. — alder-runs-on-phones" in text
    assert "- by 2026-12-01: birch-needs-python-311" in text
    assert "- up to 3 months; ratings 1; share 17%" in text
