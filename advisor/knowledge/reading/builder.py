"""YAML events to plain data: no anchors, tags, merge keys, duplicate keys or second documents.

Limits on depth and nodes keep hostile input cheap. Sequences become tuples; dates stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from advisor.errors import Problem
from advisor.knowledge.reading.document import MOST_PROBLEMS, Document, Mark, Path, first
from advisor.knowledge.reading.scalars import Ambiguous, plain
from advisor.knowledge.reading.syntax import refused

MAX_DEPTH = 40
MAX_NODES = 50_000

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What escapes can spell and no text has: halves of characters, and what steers a terminal."""


def fill(document: Document, events: Iterable[Any]) -> list[Problem]:
    """Put the data and places of YAML events into the document; returns what is wrong with it."""
    builder = _Builder(document)
    try:
        builder.run(events)
    except yaml.YAMLError as error:
        builder.problems.append(refused(document, error, builder.bracket()))
    except _Refused:
        pass
    return list(first(builder.problems))


class _Refused(Exception):
    """Reading cannot go on; the problem is noted."""


@dataclass
class _Open:
    """A mapping or sequence that is being filled, and the key that waits for its value."""

    path: Path
    items: Any
    flow: bool
    key: str | None = None
    pair: Path = ()


class _Builder:
    """Turns events into data, one open collection on the stack per depth."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.stack: list[_Open] = []
        self.nodes = 0
        self.documents = 0

    def run(self, events: Iterable[Any]) -> None:
        steps = {
            yaml.DocumentStartEvent: self.begin_document,
            yaml.AliasEvent: self.alias,
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.open_mapping,
            yaml.SequenceStartEvent: self.open_sequence,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
        }
        for event in events:
            step = steps.get(type(event))
            if step is not None:
                start = event.start_mark
                step(event, (start.line + 1, start.column + 1))

    def begin_document(self, _event: yaml.Event, mark: Mark) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse("Y003", "a second document in one file", mark)

    def alias(self, _event: yaml.Event, mark: Mark) -> None:
        self.refuse("Y004", "an alias (*name); write the value out", mark)

    def open_mapping(self, event: Any, mark: Mark) -> None:
        self.open(event, mark, {})

    def open_sequence(self, event: Any, mark: Mark) -> None:
        self.open(event, mark, [])

    def open(self, event: Any, mark: Mark, items: dict[str, Any] | list[Any]) -> None:
        self.check_node(event, mark)
        if len(self.stack) >= MAX_DEPTH:
            self.refuse("Y005", f"nested deeper than {MAX_DEPTH}", mark)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.items, dict) and top.key is None:
            self.refuse("Y008", "a key must be plain text", mark)
        self.stack.append(_Open(self.place(items, mark), items, event.flow_style))

    def close(self, _event: yaml.Event, _mark: Mark) -> None:
        closed = self.stack.pop()
        if isinstance(closed.items, dict):
            return
        if self.stack:
            self.stack[-1].items[closed.path[-1]] = tuple(closed.items)
        else:
            self.document.data = tuple(closed.items)

    def scalar(self, event: Any, mark: Mark) -> None:
        self.check_node(event, mark)
        if found := _NO_TEXT.search(event.value):
            message = f"not YAML: an escape for U+{ord(found[0]):04X}, which is no text"
            self.note("Y002", message, mark)
        top = self.stack[-1] if self.stack else None
        if top is not None and top.key is None and isinstance(top.items, dict):
            self.begin_pair(top, event.value, mark)
            return
        value: Any = event.value
        if not event.style:
            try:
                value = plain(value)
            except Ambiguous as error:
                self.note("Y011", str(error), mark)
        self.place(value, mark)

    def begin_pair(self, top: _Open, key: str, mark: Mark) -> None:
        if key == "<<":
            self.note("Y006", "a merge key (<<); write the fields out", mark)
        if key in top.items:
            self.note("Y007", f"duplicate key {key!r}", mark)
        top.key, top.pair = key, (*top.path, key)
        self.document.keys[top.pair] = mark

    def place(self, value: Any, mark: Mark) -> Path:
        path: Path
        if not self.stack:
            path = ()
            self.document.data = value
        elif (top := self.stack[-1]).key is not None:
            path = top.pair
            top.items[top.key] = value
            top.key = None
        else:
            path = (*top.path, len(top.items))
            top.items.append(value)
        self.document.values[path] = mark
        return path

    def check_node(self, event: Any, mark: Mark) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.refuse("Y009", f"more than {MAX_NODES} values", mark)
        if event.anchor is not None:
            self.note("Y004", "an anchor (&name); write the value out", mark)
        if event.tag is not None:
            self.note("Y010", f"a tag ({event.tag})", mark)

    def bracket(self) -> Mark | None:
        """Where the innermost bracket stands that is open."""
        paths = (item.path for item in reversed(self.stack) if item.flow)
        return next((self.document.values[path] for path in paths), None)

    def note(self, code: str, message: str, mark: Mark) -> None:
        self.problems.append(self.document.problem(code, message, mark))
        if len(self.problems) > MOST_PROBLEMS:
            raise _Refused

    def refuse(self, code: str, message: str, mark: Mark) -> None:
        self.note(code, message, mark)
        raise _Refused
