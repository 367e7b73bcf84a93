"""A folder of rule files to their sources, and the hash of what they say."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from pathlib import Path

from advisor.errors import FileProblems, Problem
from advisor.knowledge.files import RuleFile, Source
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.disk import rule_files, text_of
from advisor.knowledge.reading.document import Document
from advisor.knowledge.reading.reader import read


def read_folder(
    folder: Path, leaving_out: Collection[str] = (), model: type[RuleFile] = RuleFile
) -> list[Source]:
    """Every rule file below the folder, in the order of their names, each valid by itself.

    `leaving_out` names folders directly below it. Raises `FileProblems` with all defects.
    """
    files, problems = rule_files(folder, leaving_out)
    sources: list[Source] = []
    for path, name in files:
        sound, wrong = _source(path, name, model)
        sources += sound
        problems += wrong
    if problems:
        raise FileProblems(problems)
    return sources


def _source(
    path: Path, name: str, model: type[RuleFile]
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The file as a source, or what is wrong with it."""
    try:
        document = read_file(path, name)
        return (Source(document, decode(document, model)),), ()
    except FileProblems as error:
        return (), error.problems


def read_file(path: Path, name: str) -> Document:
    """The document at a path, under the name by which problems in it are told."""
    return read(text_of(path, name), name)


def digest(sources: Iterable[Source]) -> str:
    """A hash of the names and texts of the files, wherever their folder lies."""
    hashed = hashlib.sha256()
    for source in sources:
        _, _, name = source.document.name.partition("/")
        hashed.update(f"{name}\0{source.document.text}\0".encode())
    return hashed.hexdigest()[:16]
