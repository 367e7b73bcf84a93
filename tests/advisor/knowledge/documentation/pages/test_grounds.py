"""What every rule rests on."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Paragraph
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.grounds import (
    HOLDS,
    claim,
    commands,
    condition,
    examples,
    grade_tag,
    grounds,
    late,
    status_tag,
)
from advisor.knowledge.documentation.spans import plain
from advisor.model.conditions import Condition
from advisor.model.rules import Example
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import told
from tests.advisor.knowledge.rule_copy import RuleCopy


def test_a_long_condition_is_an_outline(small_book: Book) -> None:
    tests = [{"fact": "answer.goal", "is": name} for name in ("research", "product", "learning")]
    either = Condition.model_validate({"any": tests}, strict=False)
    assert told(condition(small_book, "Shown where", either)) == (
        "Shown where any of these holds:\n\n"
        "- “What is the project for?” is “Research, new methods”\n"
        "- “What is the project for?” is “A product that others rely on”\n"
        "- “What is the project for?” is “Learning or teaching”"
    )
    (short,) = condition(small_book, "Where", Condition.model_validate(tests[0]), end=":")
    assert isinstance(short, Paragraph)
    assert plain(short.spans) == "Where “What is the project for?” is “Research, new methods”:"


def test_claims_with_grade_and_date(rules: RuleCopy) -> None:
    rules.replace("base", "review_by: 2027-10-01", "review_by: 2026-11-21")
    book = read_book(rules.folder)
    late_one, fresh = book.knowledge.evidence
    assert plain(claim(book, late_one)).endswith(
        " — alder-runs-on-phones, vendor documentation, seen 2026-10-01 past review"
    )
    assert late(book, fresh) == ()
    text = told(grounds(book, [fresh.id], "survey"))
    assert text.startswith("Evidence, taken together as survey:\n\n- Birch installs on")
    assert told(grounds(book, [])) == "Evidence: none is cited; this is a judgement."


def test_examples_are_told_with_their_outcome(small_book: Book) -> None:
    given = [
        Example(name="known", facts={"answer.offline": True}, expect="fires"),
        Example(name="open", expect="undetermined"),
    ]
    assert told(examples(small_book, given, HOLDS)) == (
        "2 examples, which are tests:\n"
        "  - known; outcome holds; given “Must it work without a network?”: yes\n"
        "  - open; outcome open; given nothing is known"
    )
    assert list(examples(small_book, [], HOLDS)) == []


def test_words_for_grades_and_statuses_and_commands() -> None:
    assert plain((grade_tag("source-code"), " ", status_tag("ended"))) == "source code ended"
    assert told(commands(["run it"])) == "$ run it"
    assert list(commands([])) == []
