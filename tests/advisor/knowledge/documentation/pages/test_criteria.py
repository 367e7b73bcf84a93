"""The pages on criteria."""

from __future__ import annotations

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.pages.criteria import pages, section, whole
from tests.advisor.knowledge.documentation.conftest import read_book
from tests.advisor.knowledge.documentation.telling import page, told
from tests.advisor.knowledge.rule_copy import RuleCopy


def leaf(book: Book, name: str) -> str:
    return told([section(book, book.knowledge.leaves[name])])


def test_a_rated_leaf_tells_its_scale_ratings_and_points(small_book: Book) -> None:
    text = leaf(small_book, "ease/first-model")
    assert "0    Weeks to a first model.\n  0.5  A day to a first model.\n  1    An hour" in text
    assert "Reports call it ease/first-model." in text
    assert (
        "Birch\n    0.8 Known from use.\n\n    Evidence: none is cited; this is a judgement."
        in text
    )
    assert "Whatever the answers, it counts 2 points (some)." in text
    assert "- What is the project for?; answer Learning or teaching; adds 8" in text
    assert "- What is the project for?; answer Research, new methods; adds 1" in text


def test_ratings_with_conditions_come_in_the_order_in_which_they_count(small_book: Book) -> None:
    text = leaf(small_book, "ease/continuity")
    assert (
        "Where “What is the present code written with?” is “Alder”:\n\n    1 The code is already"
        in text
    )
    assert "Otherwise 0 The code must be rewritten." in text


def test_a_leaf_for_a_target_lists_the_ways_there(small_book: Book) -> None:
    text = leaf(small_book, "reach/phone")
    assert "The value is the level of the best route to that place." in text
    assert "Alder\n    - 0.9 Sapling: alder export" in text


def test_a_measured_leaf_says_so(small_book: Book) -> None:
    text = leaf(small_book, "speed/training")
    assert "The value is measured on your machine, from train-mlp (100%)." in text
    assert text.count("Unknown, with the whole range from 0 to 1, until it is measured.") == 2


def test_a_measured_leaf_says_for_which_projects_a_workload_counts(real_book: Book) -> None:
    text = leaf(real_book, "performance/training")
    assert "train-cnn (20%)" in text
    assert "Those that count for a project keep their proportions." in text
    assert "train-cnn counts where “What kinds of data or tasks are there?” includes" in text
    assert "train-mlp and matmul count where “What kinds of data or tasks are there?”" in text


def test_what_no_answer_weighs(rules: RuleCopy) -> None:
    rules.replace("ease", "      base: some\n", "")
    rules.replace("questions", "        points: {ease: some}\n", "")
    rules.replace("questions", "        points: {ease/first-model: decisive}\n", "")
    book = read_book(rules.folder)
    assert "What gives it points\n    No answer gives it points." in leaf(book, "ease/first-model")


def test_the_overview_has_every_leaf_of_every_framework(small_book: Book) -> None:
    overview = page(pages(small_book), "criteria/index")
    assert "- First model; alder 0.6; birch 0.8" in overview
    assert "- Existing code; alder 0 to 1; birch 0 to 1" in overview
    assert "- Training; alder measured here; birch measured here" in overview


def test_a_criterion_whole(small_book: Book) -> None:
    text = told([whole(small_book, small_book.knowledge.criteria[0])])
    assert text.startswith("Ease\n  How soon people get somewhere.\n\n  First model\n")
    assert "\n  Existing code\n" in text
