"""The files under `rules/` to one checked `Knowledge`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path as FilePath
from typing import Any

from advisor.bundle import bundled
from advisor.errors import AdvisorError, FileProblems, Problem
from advisor.knowledge.check import check
from advisor.knowledge.decode import decode
from advisor.knowledge.expand import fact_types
from advisor.knowledge.files import RuleFile, Source
from advisor.knowledge.reader import read
from advisor.model.knowledge import Edition, Knowledge


def load(folder: FilePath | None = None) -> Knowledge:
    """Read and check every `*.yaml` below the folder; raises `FileProblems` with all defects."""
    root = folder or bundled("rules")
    sources = _read_all(root)
    if not sources:
        raise AdvisorError(f"no rule files below {root}", "reinstall the advisor")
    knowledge = _assemble(sources)
    problems = list(check(knowledge, sources))
    if problems:
        raise FileProblems(problems)
    return knowledge


def _read_all(root: FilePath) -> list[Source]:
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted(root.rglob("*.yaml")):
        name = f"{root.name}/{path.relative_to(root).as_posix()}"
        try:
            document = read(path.read_text(encoding="utf-8"), name)
            sources.append(Source(document, decode(document, RuleFile)))
        except FileProblems as error:
            problems.extend(error.problems)
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(name, 1, 1, "Y000", f"cannot be read: {error}"))
    if problems:
        raise FileProblems(problems)
    return sources


def _assemble(sources: list[Source]) -> Knowledge:
    files = [source.file for source in sources]

    def every(section: str) -> tuple[Any, ...]:
        return tuple(chain.from_iterable(getattr(file, section) for file in files))

    def single(section: str) -> tuple[Any, ...]:
        return tuple(item for file in files if (item := getattr(file, section)) is not None)

    frameworks, questions = single("framework"), every("questions")
    method, version = single("method"), single("version")
    if len(method) != 1 or len(version) != 1:
        raise AdvisorError("the rule base needs exactly one `method:` block and one `version:`")
    return Knowledge(
        edition=Edition(version=version[0], content_hash=_digest(sources)),
        method=method[0],
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


def _digest(sources: Iterable[Source]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.document.name}\0{source.document.text}\0".encode())
    return digest.hexdigest()[:16]


def positions(sources: Iterable[Source]) -> dict[str, str]:
    """`file:line` of everything that has an id, by that id."""
    found: dict[str, str] = {}
    for document in (source.document for source in sources):
        for path, mark in document.values.items():
            if path and path[-1] == "id":
                item: Any = document.data
                for step in path:
                    item = item[step]
                found.setdefault(str(item), f"{document.name}:{mark[0]}")
    return found
