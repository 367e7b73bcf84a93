"""One thing in the rule base, found by its id."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.records import english, find
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import told
from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy


@pytest.mark.parametrize(
    ("name", "kind", "file"),
    [
        ("ease", "criterion", "ease"),
        ("ease/first-model", "leaf", "ease"),
        ("alder", "framework", "alder"),
        ("birch-on-old-python", "requirement", "rules"),
        ("check-memory", "advice", "rules"),
        ("learning-needs-little", "need", "rules"),
        ("sapling", "route", "reach"),
        ("alder-runs-on-phones", "evidence", "base"),
        ("targets", "question", "questions"),
        ("answer.targets", "question", "questions"),
        ("probe.platform.system", "fact", "base"),
        ("probe.installation.birch.installed", "fact", "base"),
    ],
)
def test_everything_with_an_id_is_found_with_its_place(
    small_book: Book, name: str, kind: str, file: str
) -> None:
    (found,) = find(small_book, name)
    path, line = found.position.split(":")
    assert (found.kind, path) == (kind, f"small_rules/{file}.yaml")
    written = (SMALL_RULES.parent / path).read_text().splitlines()[int(line) - 1]
    wanted = name.removeprefix("answer.").replace(".birch.", ".{framework}.")
    assert written.strip().removeprefix("- ") == f"id: {wanted}"
    assert told(found.section(small_book, found.record).blocks)


def test_a_criterion_comes_before_a_question_of_its_name(rules: RuleCopy) -> None:
    book = read_book(
        rules.replace("questions", "- id: goal", "- id: ease")
        .replace("rules", "{fact: answer.goal, is: learning}", "{fact: answer.ease, is: learning}")
        .replace("rules", "answer.goal: learning", "answer.ease: learning")
        .replace("rules", "answer.goal: product", "answer.ease: product")
        .folder
    )
    assert [(item.kind, item.id) for item in find(book, "ease")] == [
        ("criterion", "ease"),
        ("question", "answer.ease"),
    ]


def test_a_wrong_id_names_the_nearest(small_book: Book) -> None:
    with pytest.raises(UsageProblem, match=r"called 'targts'; did you mean 'targets'\?"):
        find(small_book, "targts")


def test_every_condition_of_a_record_in_english(small_book: Book) -> None:
    (alder,) = find(small_book, "alder")
    assert english(small_book, alder.record) == {
        "ratings.1.when": "“What is the present code written with?” is “Alder”"
    }
