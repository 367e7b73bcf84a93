"""The small rule base and the one that ships, as books."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.bundle import bundled
from advisor.knowledge.documentation.book import Book
from advisor.knowledge.load import checked, read_all
from tests.advisor.knowledge.rule_copy import SMALL_RULES


def read_book(folder: Path) -> Book:
    sources = read_all(folder)
    return Book(checked(sources), tuple(sources))


@pytest.fixture(scope="session")
def small_book() -> Book:
    return read_book(SMALL_RULES)


@pytest.fixture(scope="session")
def real_book() -> Book:
    return read_book(bundled("rules"))
