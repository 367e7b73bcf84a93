"""The claims of a rule base that people repeat, each beside the evidence it was judged by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from advisor.knowledge.files import Source
from advisor.model.evidence import Evidence
from advisor.model.myths import Myth


@dataclass(frozen=True)
class JudgedClaim:
    """A claim, the evidence behind its verdict, and where it is written."""

    myth: Myth
    evidence: tuple[Evidence, ...]
    file: str
    line: int

    def stale(self, as_of: date) -> bool:
        """Whether all of its evidence is past its review date."""
        return bool(self.evidence) and all(item.stale(as_of) for item in self.evidence)

    def mentions(self, text: str) -> bool:
        """Whether its id, claim, answer or systems contain the text, in large or small letters."""
        myth = self.myth
        words = " ".join((myth.id, myth.topic, myth.claim, myth.today, *myth.about))
        return text.casefold() in words.casefold()


def judged_claims(sources: Iterable[Source]) -> Iterator[JudgedClaim]:
    """Every claim in the order of the files; all that they cite must exist."""
    sources = tuple(sources)
    evidence = {item.id: item for source in sources for item in source.file.evidence}
    for source in sources:
        for path, myth in source.records:
            if isinstance(myth, Myth):
                line, _ = source.document.locate((*path, "id"))
                cited = tuple(evidence[item] for item in myth.evidence)
                yield JudgedClaim(myth, cited, source.document.name, line)
