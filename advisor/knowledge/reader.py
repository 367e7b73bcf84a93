"""YAML text to plain data with the line and column of everything, and no surprises."""

from __future__ import annotations

import yaml

from advisor.errors import FileProblems, Problem
from advisor.knowledge.builder import Builder, Refused
from advisor.knowledge.document import Document

__all__ = ["Document", "read"]

MAX_BYTES = 1 << 20

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(text: str, name: str) -> Document:
    """Parse one document; raises `FileProblems` naming every place that is not plain YAML."""
    document = Document(name, text)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise FileProblems([document.problem("Y001", f"larger than {MAX_BYTES} bytes")])
    builder = Builder(document)
    try:
        builder.run(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        builder.problems.append(_syntax(document, error))
    except Refused:
        pass
    if builder.problems:
        raise FileProblems(builder.problems)
    return document


def _syntax(document: Document, error: yaml.YAMLError) -> Problem:
    place = getattr(error, "problem_mark", None)
    mark = (place.line + 1, place.column + 1) if place else (1, 1)
    what = getattr(error, "problem", None) or str(error).split("\n", maxsplit=1)[0]
    return document.problem("Y002", f"not YAML: {what}", mark)
