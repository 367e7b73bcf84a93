"""The files under `rules/` to one checked `Knowledge`."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path as FilePath
from typing import Any

from advisor.bundle import bundled
from advisor.errors import AdvisorError, FileProblems, Problem
from advisor.knowledge.checking.check import check
from advisor.knowledge.expand import fact_types
from advisor.knowledge.files import RuleFile, Source
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.questions import Choice, Question
from advisor.model.routes import Target


SHELVED = frozenset({"myths", "scenarios"})
"""Folders of rule files that no recommendation needs: they document and test the others."""


def load(folder: FilePath | None = None) -> Knowledge:
    """Read and check all that a recommendation needs; raises `FileProblems` with all defects."""
    sources = read_all(folder or bundled("rules"), leaving_out=SHELVED)
    knowledge = assemble(sources)
    problems = list(check(knowledge, sources))
    if problems:
        raise FileProblems(problems)
    return knowledge


def read_all(folder: FilePath, leaving_out: Collection[str] = ()) -> list[Source]:
    """Every rule file below the folder, in the order of their names, each valid by itself.

    `leaving_out` names folders directly below it.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        if path.relative_to(folder).parts[0] in leaving_out:
            continue
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        try:
            document = read(path.read_text(encoding="utf-8"), name)
            sources.append(Source(document, decode(document, RuleFile)))
        except FileProblems as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(name, 1, 1, "Y000", f"cannot be read: {error}"))
    if problems:
        raise FileProblems(problems)
    if not sources:
        raise AdvisorError(f"no rule files below {folder}", "reinstall the advisor")
    return sources


def assemble(sources: list[Source]) -> Knowledge:
    """One rule base from all its files; what it refers to is not checked yet."""
    files = [source.file for source in sources]

    def every(section: str) -> tuple[Any, ...]:
        return tuple(chain.from_iterable(getattr(file, section) for file in files))

    def single(section: str) -> tuple[Any, ...]:
        return tuple(item for file in files if (item := getattr(file, section)) is not None)

    frameworks, questions = single("framework"), every("questions")
    method, version = _only_one(sources, "method"), _only_one(sources, "version")
    return Knowledge(
        edition=Edition(version=version, content_hash=_digest(sources)),
        method=method,
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


def _only_one(sources: list[Source], section: str) -> Any:
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


def _digest(sources: Iterable[Source]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        _, _, name = source.document.name.partition("/")
        digest.update(f"{name}\0{source.document.text}\0".encode())
    return digest.hexdigest()[:16]


def positions(sources: Iterable[Source]) -> dict[str, str]:
    """`file:line` of everything that has an id, by that id; a question's is its fact's."""
    found: dict[str, str] = {}
    for source in sources:
        for path, record in source.records:
            if not hasattr(record, "id") or isinstance(record, (Choice, Target)):
                continue
            name = record.fact if isinstance(record, Question) else str(record.id)
            line, _ = source.document.locate((*path, "id"))
            found.setdefault(name, f"{source.document.name}:{line}")
    return found
