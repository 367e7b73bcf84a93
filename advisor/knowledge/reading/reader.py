"""YAML text to plain data with the line and column of everything, and no surprises."""

from __future__ import annotations

import yaml

from advisor.errors import FileProblems
from advisor.knowledge.reading.builder import fill
from advisor.knowledge.reading.document import Document
from advisor.knowledge.reading.syntax import directive

__all__ = ["Document", "read"]

MAX_BYTES = 1 << 20
TOO_LARGE = f"larger than {MAX_BYTES} bytes"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(text: str, name: str) -> Document:
    """Parse one document; raises `FileProblems` naming every place that is not plain YAML."""
    document = Document(name, text)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise FileProblems([document.problem("Y001", TOO_LARGE)])
    mark = directive(text)
    if mark is not None:
        message = "a directive (%); the text of a file needs none"
        raise FileProblems([document.problem("Y012", message, mark)])
    problems = fill(document, yaml.parse(text, Loader=_LOADER))
    if problems:
        raise FileProblems(problems)
    return document
