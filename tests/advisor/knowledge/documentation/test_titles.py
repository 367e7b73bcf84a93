"""Titles of pages from the names of rule files."""

from __future__ import annotations

import pytest

from advisor.knowledge.documentation.book import Book
from advisor.knowledge.documentation.titles import about, title
from advisor.knowledge.files import Source
from tests.advisor.knowledge.rule_copy import RuleCopy


def source(book: Book, name: str) -> Source:
    return next(item for item in book.sources if item.document.name == f"rules/{name}.yaml")


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("requirements/nvidia-gpus", "NVIDIA GPUs"),
        ("requirements/macos", "macOS"),
        ("requirements/c-library", "C library"),
        ("questions/2-data-and-models", "Data and models"),
    ],
)
def test_words_are_spelt_as_the_file_spells_them(real_book: Book, file: str, wanted: str) -> None:
    assert title(source(real_book, file)) == wanted


def test_a_file_says_at_its_top_what_it_is_about(rules: RuleCopy) -> None:
    rules.add(
        "zinc", "# yaml-language-server: $schema=x\n# About zinc.\n# And more.\ntargets: []\n# no\n"
    )
    (found,) = [item for item in rules.sources() if item.document.name == "rules/zinc.yaml"]
    assert about(found) == "About zinc. And more."
    assert title(found) == "Zinc"


def test_the_most_frequent_spelling_counts(rules: RuleCopy) -> None:
    rules.add("big-gpus", "# GPUs, gpus and GPUs.\ntargets: []\n")
    found = next(item for item in rules.sources() if item.document.name == "rules/big-gpus.yaml")
    assert title(found) == "Big GPUs"
