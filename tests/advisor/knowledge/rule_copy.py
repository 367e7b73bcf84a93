"""A copy of the small rule base that a test may spoil, and the findings in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from advisor.knowledge.files import Source
from advisor.knowledge.linting.lint import Review, review
from advisor.knowledge.load import read_all

SMALL_RULES = Path(__file__).parents[1] / "small_rules"
TODAY = date(2026, 11, 22)


class RuleCopy:
    """Rule files to edit, and what is then found in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> RuleCopy:
        path = self.folder / f"{file}.yaml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
        return self

    def add(self, file: str, text: str) -> RuleCopy:
        (self.folder / f"{file}.yaml").write_text(text)
        return self

    def line(self, file: str, text: str) -> int:
        """The line on which the text stands first."""
        before, found, _ = (self.folder / f"{file}.yaml").read_text().partition(text)
        assert found
        return before.count("\n") + 1

    def sources(self) -> list[Source]:
        return read_all(self.folder)

    def review(self, as_of: date = TODAY) -> Review:
        return review(self.folder, as_of)

    def errors(self) -> list[str]:
        return [f"{item.code}: {item.message}" for item in self.review().errors]

    def warnings(self, as_of: date = TODAY) -> list[str]:
        return [f"{item.code}: {item.message}" for item in self.review(as_of).warnings]
