"""The files under `rules/` to one checked `Knowledge`."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import chain
from pathlib import Path as FilePath
from typing import Any

from advisor.bundle import bundled
from advisor.errors import AdvisorError, FileProblems
from advisor.knowledge.checking.check import check
from advisor.knowledge.expand import fact_types
from advisor.knowledge.files import Source
from advisor.knowledge.folders import digest, read_folder
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.routes import Target

SHELVED = frozenset({"myths", "scenarios"})
"""Folders of rule files that no recommendation needs: they document and test the others."""


def load(
    folder: FilePath | None = None, packs: Sequence[FilePath] = (), as_of: date | None = None
) -> Knowledge:
    """Read and check all that a recommendation needs; raises `FileProblems` with all defects.

    `packs` are folders to lay over the rule base, each over those before it; of their patches those
    apply that have not expired on the day `as_of`, or today.
    """
    with _collector_at_rest():
        return checked(read_all(folder or bundled("rules"), SHELVED, packs, as_of))


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing that is read here is garbage; looking for some would take a tenth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def checked(sources: list[Source]) -> Knowledge:
    """One rule base from its files; raises `FileProblems` with all defects."""
    knowledge = assemble(sources)
    problems = list(check(knowledge, sources))
    if problems:
        raise FileProblems(problems)
    return knowledge


def read_all(
    folder: FilePath,
    leaving_out: Collection[str] = (),
    packs: Sequence[FilePath] = (),
    as_of: date | None = None,
) -> list[Source]:
    """Every rule file below the folder, in the order of their names, then those of the packs.

    `leaving_out` names folders directly below it. What the packs disable is left out of the
    sources, and what they tune stands there as tuned, each in its own place.
    """
    sources = read_folder(folder, leaving_out)
    if not sources:
        raise AdvisorError(
            f"no rule files below {folder}", "a folder of rules has *.yaml files in it"
        )
    if not packs:
        return sources
    from advisor.knowledge.packs.stack import stack  # noqa: PLC0415 - only where there are packs

    return list(stack(sources, packs, leaving_out, as_of or date.today()).sources)


def assemble(sources: list[Source]) -> Knowledge:
    """One rule base from all its files; what it refers to is not checked yet."""
    files = [source.file for source in sources]

    def every(section: str) -> tuple[Any, ...]:
        return tuple(chain.from_iterable(getattr(file, section) for file in files))

    def single(section: str) -> tuple[Any, ...]:
        return tuple(item for file in files if (item := getattr(file, section)) is not None)

    frameworks, questions = single("framework"), every("questions")
    return Knowledge(
        edition=_edition(sources),
        method=only_one(sources, "method"),
        facts=fact_types(every("facts"), questions, frameworks),
        questions=questions,
        criteria=single("criterion"),
        frameworks=frameworks,
        targets=every("targets"),
        routes=every("routes"),
        requirements=every("requirements"),
        advice=every("advice"),
        needs=every("needs"),
        evidence=every("evidence"),
        positions=positions(sources),
    )


def _edition(sources: list[Source]) -> Edition:
    """The rule base by the files that are its own, and the packs on top of it."""
    packs = dict.fromkeys(source.pack for source in sources if source.pack is not None)
    return Edition(
        version=only_one(sources, "version"),
        content_hash=digest(source for source in sources if source.pack is None),
        packs=tuple(packs),
    )


def only_one(sources: Sequence[Source], section: str) -> Any:
    """What stands in the one file that has this section."""
    having = [source for source in sources if getattr(source.file, section) is not None]
    if len(having) == 1:
        return getattr(having[0].file, section)
    if not having:
        raise AdvisorError(f"no rule file has a `{section}:` section")
    raise FileProblems(
        source.document.problem(
            "R136", f"`{section}:` is in more than one file", source.document.locate((section,))
        )
        for source in having
    )


def positions(sources: Iterable[Source]) -> dict[str, str]:
    """`file:line` of everything that has an id, by that id; a question's is its fact's."""
    found: dict[str, str] = {}
    for source in sources:
        for path, record in source.records:
            item_id = record.optional("id")
            if item_id is None or isinstance(record, (Choice, Target)):
                continue
            name = record.fact if isinstance(record, Question) else str(item_id)
            line, _ = source.document.locate((*path, "id"))
            found.setdefault(name, f"{source.document.name}:{line}")
    return found
