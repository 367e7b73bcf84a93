"""A rule base laid out as a book: which page tells of what, and links that surely arrive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from advisor.errors import AdvisorError, did_you_mean
from advisor.knowledge.documentation.blocks import Link, Place
from advisor.knowledge.documentation.spans import slug
from advisor.knowledge.documentation.titles import about, title
from advisor.knowledge.documentation.uses import Use, uses
from advisor.knowledge.documentation.words import Words
from advisor.knowledge.files import Source
from advisor.model.evidence import Evidence
from advisor.model.knowledge import Knowledge
from advisor.model.myths import Myth
from advisor.model.questions import ANSWER

INDEX = "index"
BY_FILE = {
    "requirements": "requirement",
    "advice": "advice",
    "needs": "need",
    "routes": "route",
    "questions": "question",
    "evidence": "evidence",
    "myths": "myth",
}
"""The sections of rule files that get a page per file, and what one entry is called."""

DATES = ("modified", "observed", "judged")


@dataclass(frozen=True)
class Chapter:
    """The page of one rule file in one section, with its entries."""

    page: str
    title: str
    about: str
    entries: tuple[Any, ...]


@dataclass(frozen=True)
class Book:
    """The rule base, and where everything in it is documented."""

    knowledge: Knowledge
    sources: tuple[Source, ...]

    @cached_property
    def words(self) -> Words:
        """Facts and answers in words that lead to where they are documented."""
        return Words(self.knowledge, lambda fact: self.place("fact", fact))

    @cached_property
    def as_of(self) -> date:
        """The newest day on which anything was written, seen or judged."""
        records = (record for source in self.sources for _, record in source.records)
        days = (record.optional(name, None) for record in records for name in DATES)
        return max((day for day in days if isinstance(day, date)), default=date.min)

    @cached_property
    def chapters(self) -> dict[str, tuple[Chapter, ...]]:
        """The chapters of each section, in the order of the files."""
        return {section: tuple(self._chapters(section)) for section in BY_FILE}

    @cached_property
    def myths(self) -> tuple[Myth, ...]:
        """Every judged claim."""
        return tuple(chain.from_iterable(source.file.myths for source in self.sources))

    @cached_property
    def places(self) -> dict[tuple[str, str], Place]:
        """Where each thing is documented, by its kind and id."""
        return dict(self._places())

    def place(self, kind: str, item_id: str) -> Place:
        """Where a thing is documented; raises `AdvisorError` for one that does not exist."""
        found = self.places.get((kind, item_id))
        if found is None:
            near = did_you_mean(item_id, (known for of, known in self.places if of == kind))
            raise AdvisorError(f"the rules name the {kind} {item_id!r}, which is not there{near}")
        return found

    def link(self, kind: str, item_id: str, text: str = "") -> Link:
        """A link to where a thing is documented, under its id or another text."""
        return Link(text or item_id, self.place(kind, item_id))

    @cached_property
    def citing(self) -> dict[str, tuple[Link, ...]]:
        """The rules that cite each piece of evidence."""
        return _by_name((use.link, use.evidence) for use in self._uses)

    @cached_property
    def reading(self) -> dict[str, tuple[Link, ...]]:
        """The rules that read each fact."""
        return _by_name((use.link, use.facts) for use in self._uses)

    def stale(self, evidence: Evidence) -> bool:
        """Whether the evidence was past its review date when the rule base was last touched."""
        return evidence.stale(self.as_of)

    def cited(self, ids: Iterable[str]) -> tuple[Evidence, ...]:
        """The evidence of these ids; raises `AdvisorError` for one that does not exist."""
        places = [(item, self.place("evidence", item)) for item in ids]
        return tuple(self.knowledge.evidence_by_id[item] for item, _ in places)

    @cached_property
    def _uses(self) -> tuple[Use, ...]:
        return tuple(uses(self.knowledge, self.myths, self.link))

    def _chapters(self, section: str) -> Iterator[Chapter]:
        known = {item.id: item for item in getattr(self.knowledge, section, self.myths)}
        for source in self.sources:
            entries = [known[item.id] for item in getattr(source.file, section) if item.id in known]
            if entries:
                *above, name = self._path(source, section)
                page = f"{section}/{slug('-'.join([*above, name]))}"
                called = f"{title(source)} ({', '.join(above)})" if above else title(source)
                yield Chapter(page, called, about(source), tuple(entries))

    def _path(self, source: Source, section: str) -> list[str]:
        """The file's name below the folders that do not go without saying."""
        home = next(other for other in self.sources if other.file.method is not None)
        folder, *inner = PurePosixPath(source.document.name).with_suffix("").parts
        at_home = folder == PurePosixPath(home.document.name).parts[0]
        kept = [part for part in inner if part != section] or inner[-1:]
        return kept if at_home else [folder, *kept]

    def _places(self) -> Iterator[tuple[tuple[str, str], Place]]:
        yield from self._own_pages()
        for section, kind in BY_FILE.items():
            for chapter in self.chapters[section]:
                for entry in chapter.entries:
                    place = Place(chapter.page, slug(entry.id))
                    yield (kind, entry.id), place
                    if kind == "question":
                        yield ("fact", entry.fact), place

    def _own_pages(self) -> Iterator[tuple[tuple[str, str], Place]]:
        for criterion in self.knowledge.criteria:
            page = f"criteria/{slug(criterion.id)}"
            yield ("criterion", criterion.id), Place(page)
            for leaf in criterion.leaves:
                yield ("leaf", leaf.id), Place(page, slug(leaf.id))
        for framework in self.knowledge.frameworks:
            yield ("framework", framework.id), Place(f"frameworks/{slug(framework.id)}")
        for target in self.knowledge.targets:
            yield ("target", target.id), Place("routes/index", slug(target.id))
        for fact in self.knowledge.facts:
            if not fact.id.startswith(ANSWER):
                yield ("fact", fact.id), Place("facts", slug(fact.id))


def _by_name(pairs: Iterable[tuple[Link, Iterable[str]]]) -> dict[str, tuple[Link, ...]]:
    """The links under each name that goes with them, each link once."""
    found: dict[str, dict[Link, None]] = {}
    for link, names in pairs:
        for name in names:
            found.setdefault(name, {})[link] = None
    return {name: tuple(links) for name, links in found.items()}
