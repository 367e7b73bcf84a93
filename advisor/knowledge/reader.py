"""YAML text to plain data with the line and column of everything, and no surprises.

Built on PyYAML's events: no anchors, tags, merge keys, duplicate keys or second documents, and
limits on size, depth and nodes. Sequences become tuples; dates stay text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from advisor.errors import FileProblems, Problem

MAX_BYTES = 1 << 20
MAX_DEPTH = 40
MAX_NODES = 50_000

Path = tuple[str | int, ...]
Mark = tuple[int, int]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?")
_AMBIGUOUS = re.compile(r"(?i)y|n|yes|no|on|off|true|false")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """The data of one file, and where each key and value of it stands."""

    name: str
    text: str
    data: Any = None
    keys: dict[Path, Mark] = field(default_factory=dict)
    values: dict[Path, Mark] = field(default_factory=dict)

    def problem(self, code: str, message: str, mark: Mark = (1, 1)) -> Problem:
        """A problem at that (line, column), with the line itself."""
        lines = self.text.splitlines()
        source = lines[mark[0] - 1] if mark[0] <= len(lines) else ""
        return Problem(self.name, *mark, code, message, source[:160])

    def locate(self, path: Path, *, key: bool = False) -> Mark:
        """Where the deepest known part of the path stands: its key, or its value."""
        for end in range(len(path), -1, -1):
            table = self.keys if key and end == len(path) else self.values
            if path[:end] in table:
                return table[path[:end]]
        return (1, 1)


@dataclass
class _Open:
    """A mapping or sequence that is being filled."""

    path: Path
    items: dict[str, Any] | list[Any]
    key: str | None = None

    def next_path(self) -> Path:
        step: str | int = len(self.items) if isinstance(self.items, list) else self.key or ""
        return (*self.path, step)


def read(text: str, name: str) -> Document:
    """Parse one document; raises `FileProblems` naming the first place that is not plain YAML."""
    document = Document(name, text)
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise FileProblems([document.problem("Y001", f"larger than {MAX_BYTES} bytes")])
    try:
        _Builder(document).run(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        raise FileProblems([_syntax(document, error)]) from None
    return document


def _syntax(document: Document, error: yaml.YAMLError) -> Problem:
    place = getattr(error, "problem_mark", None)
    mark = (place.line + 1, place.column + 1) if place else (1, 1)
    what = getattr(error, "problem", None) or str(error).split("\n", maxsplit=1)[0]
    return document.problem("Y002", f"not YAML: {what}", mark)


class _Builder:
    """Turns events into data, one open collection on the stack per depth."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[_Open] = []
        self.nodes = 0
        self.documents = 0

    def run(self, events: Any) -> None:
        for event in events:
            mark = (event.start_mark.line + 1, event.start_mark.column + 1)
            match event:
                case yaml.DocumentStartEvent():
                    self.documents += 1
                    if self.documents > 1:
                        self.refuse("Y003", "a second document in one file", mark)
                case yaml.AliasEvent():
                    self.refuse("Y004", "an alias (*name); write the value out", mark)
                case yaml.ScalarEvent():
                    self.scalar(event, mark)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self.open(event, mark)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    closed = self.stack.pop()
                    if isinstance(closed.items, list):
                        self.replace(closed.path, tuple(closed.items))

    def open(self, event: Any, mark: Mark) -> None:
        self.check_node(event, mark)
        if len(self.stack) >= MAX_DEPTH:
            self.refuse("Y005", f"nested deeper than {MAX_DEPTH}", mark)
        items: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self.place(items, mark, is_key_allowed=False)
        self.stack.append(_Open(path, items))

    def scalar(self, event: Any, mark: Mark) -> None:
        self.check_node(event, mark)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.items, dict) and top.key is None:
            self.begin_pair(top, event.value, mark)
        else:
            self.place(self.convert(event, mark), mark, is_key_allowed=True)

    def begin_pair(self, top: _Open, key: str, mark: Mark) -> None:
        if key == "<<":
            self.refuse("Y006", "a merge key (<<); write the fields out", mark)
        if key in top.items:
            self.refuse("Y007", f"duplicate key {key!r}", mark)
        top.key = key
        self.document.keys[(*top.path, key)] = mark

    def place(self, value: Any, mark: Mark, *, is_key_allowed: bool) -> Path:
        if not self.stack:
            self.document.data = value
            self.document.values[()] = mark
            return ()
        top = self.stack[-1]
        if isinstance(top.items, dict) and top.key is None and not is_key_allowed:
            self.refuse("Y008", "a key must be plain text", mark)
        path = top.next_path()
        self.document.values[path] = mark
        if isinstance(top.items, dict):
            top.items[top.key or ""] = value
            top.key = None
        else:
            top.items.append(value)
        return path

    def replace(self, path: Path, value: Any) -> None:
        if not self.stack:
            self.document.data = value
        else:
            self.stack[-1].items[path[-1]] = value  # type: ignore[index]

    def check_node(self, event: Any, mark: Mark) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.refuse("Y009", f"more than {MAX_NODES} values", mark)
        if event.anchor is not None:
            self.refuse("Y004", "an anchor (&name); write the value out", mark)
        if event.tag is not None:
            self.refuse("Y010", f"a tag ({event.tag})", mark)

    def convert(self, event: Any, mark: Mark) -> Any:
        text: str = event.value
        if event.style:
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if _AMBIGUOUS.fullmatch(text):
            self.refuse("Y011", f"{text!r} is ambiguous; write true or false, or quote it", mark)
        if _INTEGER.fullmatch(text) and len(text) < 20:
            return int(text)
        return float(text) if _FLOAT.fullmatch(text) else text

    def refuse(self, code: str, message: str, mark: Mark) -> None:
        raise FileProblems([self.document.problem(code, message, mark)])
