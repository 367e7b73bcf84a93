"""What a YAML parser gives up on, in plain words and at the place to mend."""

from __future__ import annotations

import re

import yaml

from advisor.errors import Problem
from advisor.knowledge.reading.document import Document, Mark

_DIRECTIVE = re.compile(r"(?:\A\ufeff?|[\n\r\x85\u2028\u2029])(%)")
_UNPRINTABLE = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"

_PLAINLY = {
    "mapping values are not allowed": "a second key on this line, or one that is indented too "
    "far; text with a colon and a space needs quotes",
    "sequence entries are not allowed": "a list item cannot begin here; put it on a line of "
    "its own",
    "did not find expected key": "this does not line up with the keys above it, or follows a "
    "quoted text",
    "did not find expected '-' indicator": "this does not line up with the list above it",
    "could not find expected ':'": "a key without a colon, or a text that is not indented",
    "that cannot start any token": "no value begins like this; indent with spaces, and put text "
    "with @, ` or % in quotes",
    "found a tab character": "a tab in the indentation; use spaces",
    "found unexpected end of stream": "a quote that is never closed",
    "found unknown escape character": "no such escape in double quotes; use single quotes, or "
    "write \\\\ for a backslash",
    "did not find expected <document start>": "this goes on after the end, or does not line up "
    "with what is above it",
    "did not find expected ',' or ']'": "a comma or ] is missing here",
    "did not find expected ',' or '}'": "a comma or } is missing here",
    "did not find expected node content": "a value is missing here, or a bracket is too many",
}
"""What the parser says, and what to look for; what is not here is shown as it is."""


def refused(document: Document, error: yaml.YAMLError, bracket: Mark | None) -> Problem:
    """The problem behind an error; `bracket` is where the innermost open one stands, if any."""
    unprintable = re.search(_UNPRINTABLE, document.text)
    if unprintable is not None and isinstance(error, yaml.reader.ReaderError):
        message = f"not YAML: the control character U+{ord(unprintable[0]):04X}"
        return document.problem("Y002", message, place_of(document.text, unprintable.start()))
    mark, opened = _mark(error, "problem_mark"), _mark(error, "context_mark")
    what = str(getattr(error, "problem", None) or error).split("\n", maxsplit=1)[0]
    plain = next((text for said, text in _PLAINLY.items() if said in what), what)
    if opened is not None and "could not find expected ':'" in what:
        mark = opened
    elif mark is not None and mark[0] > len(document.lines):
        mark = bracket or opened or mark
        plain = "a bracket that is never closed" if bracket else plain
    return document.problem("Y002", f"not YAML: {plain}", mark or (1, 1))


def _mark(error: yaml.YAMLError, name: str) -> Mark | None:
    mark = getattr(error, name, None)
    return None if mark is None else (mark.line + 1, mark.column + 1)


def directive(text: str) -> Mark | None:
    """Where the first line begins that speaks to the parser, such as %YAML or %TAG."""
    found = _DIRECTIVE.search(text)
    return None if found is None else place_of(text, found.start(1))


def place_of(text: str, offset: int) -> Mark:
    """Line and column of a character."""
    lines = f"{text[:offset]}%".splitlines()
    return len(lines), len(lines[-1])
