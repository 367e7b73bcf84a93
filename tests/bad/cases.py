"""Rule bases with one defect each: the small rule base, what is changed in it, and what is printed.

A case is a text of sections, each headed by a line that begins with three dashes:

    --- rules/new.yaml            the text of a file
    --- repeat 9 rules/new.yaml   a file that holds this text nine times
    --- utf-16 rules/new.yaml     a file with this text in that encoding
    --- replace rules/ease.yaml   text that stands in a file once ...
    --- with                      ... and what is there instead
    --- command                   what to run, if it is not plain `advisor rules lint`
    --- expected                  exactly what the command prints

`base.txt` makes the small rule base free of findings, and comes before every case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

FOLDER = Path(__file__).parent
SMALL_RULES = FOLDER.parent / "advisor" / "small_rules"
LINT = "rules lint rules --as-of 2026-11-22"

CASES = sorted(path for path in FOLDER.glob("*.txt") if path.stem != "base")


@dataclass(frozen=True)
class Section:
    """What stands in the heading of a section, word by word, and below it."""

    words: tuple[str, ...]
    text: str


def sections(case: Path) -> list[Section]:
    """The sections of a case in their order."""
    parts = re.split(r"^--- (\S.*)\n", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert parts[0] == "", f"{case.name} begins without a heading"
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return [Section(tuple(heading.split()), text) for heading, text in pairs]


def command(case: Path) -> list[str]:
    """The arguments of the command that shows the defect."""
    given = [part.text for part in sections(case) if part.words == ("command",)]
    return (given[0] if given else LINT).split()


def expected(case: Path) -> str:
    """What the command prints."""
    (part,) = (part for part in sections(case) if part.words == ("expected",))
    return part.text


def lay_out(folder: Path, *cases: Path) -> None:
    """The small rule base as `rules` in that folder, changed by each of the cases in turn."""
    copytree(SMALL_RULES, folder / "rules")
    for case in cases:
        for name, content in _files(folder, sections(case)):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _files(folder: Path, parts: list[Section]) -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file that the sections make or change."""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        match part.words:
            case ["command" | "expected" | "with"]:
                continue
            case ["repeat", times, name]:
                yield name, part.text.encode() * int(times)
            case ["utf-16", name]:
                yield name, part.text.encode("utf-16")
            case ["replace", name]:
                text = (folder / name).read_text(encoding="utf-8")
                assert text.count(part.text) == 1, f"{name} has {text.count(part.text)} of it"
                assert following is not None
                assert following.words == ("with",)
                yield name, text.replace(part.text, following.text).encode()
            case [name]:
                yield name, part.text.encode()
