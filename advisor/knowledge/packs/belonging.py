"""Whether a pack adds only what it may, under ids of its own, and whether all of it is rated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from advisor.errors import Problem
from advisor.knowledge.files import Source
from advisor.knowledge.packs.folder import Opened
from advisor.knowledge.packs.format import Head
from advisor.knowledge.packs.kinds import RULES
from advisor.knowledge.packs.placing import Placed
from advisor.model.criteria import Leaf
from advisor.model.questions import Choice

RESERVED = {
    "version": "the version of a pack stands in `pack:`",
    "method": "the constants of the method belong to the rule base",
    "facts": "nothing would measure them; a question becomes the fact `answer.…`",
}
"""Sections that a pack cannot have, and why."""


def misplaced(pack: Opened) -> Iterator[Problem]:
    """Sections that no pack has, and ids that do not begin with the id of the pack."""
    beginning = f"{pack.head.id}-"
    for source in pack.sources:
        document = source.document
        for section, why in RESERVED.items():
            if getattr(source.file, section):
                place = document.locate((section,), key=True)
                yield document.problem("K704", f"a pack has no `{section}:`; {why}", place)
        for path, record in source.records:
            name = record.optional("id", None)
            if name is None or isinstance(record, (Choice, Head)):
                continue
            if not str(name).startswith(beginning):
                message = f"{name!r} must begin with {beginning!r}, as all that this pack adds"
                yield document.problem("K703", message, document.locate((*path, "id")))


def given_twice(packs: Sequence[Opened]) -> Iterator[Problem]:
    """Packs whose id a pack before them has."""
    first: dict[str, Opened] = {}
    for pack in packs:
        known = first.setdefault(pack.head.id, pack)
        if known is not pack:
            message = f"a pack {pack.head.id!r} is already given, at {known.position}"
            yield pack.document.problem("K705", message, pack.document.locate(("pack", "id")))


def unrated(packs: Iterable[Opened], sources: Iterable[Source]) -> Iterator[Problem]:
    """Leaves of packs on which a framework of the rule base has no rating."""
    own = [source.file.framework for source in sources if source.pack is None]
    for pack in packs:
        for source in pack.sources:
            for path, leaf in source.records:
                if not isinstance(leaf, Leaf) or leaf.target is not None or leaf.measured_by:
                    continue
                for framework in filter(None, own):
                    if all(rating.leaf != leaf.id for rating in framework.ratings):
                        message = (
                            f"{framework.id} has no rating of {leaf.id}; a patch with "
                            f"`tune: {framework.id}` gives it one"
                        )
                        place = source.document.locate((*path, "id"))
                        yield source.document.problem("K712", message, place)


def nothing_left(
    before: Iterable[Source], after: Iterable[Source], patches: Sequence[Placed]
) -> Iterator[Problem]:
    """That the patches leave no rule of the rule base, and so nothing to judge by."""
    count, left = (_rules(sources) for sources in (before, after))
    if count and not left and patches:
        message = f"the patches disable all {count} rules of the rule base: nothing would be judged"
        yield patches[-1].problem("K711", message, patches[-1].patch.action)


def _rules(sources: Iterable[Source]) -> int:
    files = [source.file for source in sources if source.pack is None]
    return sum(len(getattr(file, section)) for file in files for section in RULES.values())
