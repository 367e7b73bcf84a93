"""Packs to lay over the small rule base."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import indent

from advisor.errors import FileProblems
from advisor.knowledge.folders import read_folder
from advisor.knowledge.packs.stack import Stack, stack
from tests.advisor.knowledge.rule_copy import SMALL_RULES

TODAY = date(2026, 11, 23)
UNTIL = "2027-06-30"

ADVICE = """\
advice:
  - id: acme-call-legal
    title: Call the lawyers before it is shipped
    subject: Licences
    kind: next-step
    when: {fact: answer.goal, is: product}
    text: They know the list of licences.
    modified: 2026-11-22
    examples:
      - {name: product, facts: {answer.goal: product}, expect: fires}
      - {name: learning, facts: {answer.goal: learning}, expect: silent}
"""

SUPPORT = """\
criterion:
  id: acme-support
  name: Support in the house
  meaning: Who in the house helps when something fails.
  leaves:
    - id: acme-support/in-house
      name: Colleagues
      base: major
      scale: {zero: Nobody knows it., half: Another team knows it., one: A colleague knows it.}
"""


def patch(*lines: str, until: str = UNTIL) -> str:
    """A patch of these lines, with everything that it needs beside them."""
    whole = (*lines, "reason: It suits us.", "owner: us@acme.example", f"until: {until}")
    return f"- {indent(chr(10).join(whole), '  ').lstrip()}\n"


def write(folder: Path, *patches: str, head: str = "", **files: str) -> Path:
    """A folder with a pack of that name; `files` are more files by their stems."""
    folder.mkdir()
    text = head or f'pack: {{id: {folder.name}, version: "3"}}\n'
    text += f"patches:\n{''.join(patches)}" if patches else ""
    (folder / "pack.yaml").write_text(text)
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content)
    return folder


def stacked(*packs: Path, as_of: date = TODAY) -> Stack:
    """The packs over the small rule base."""
    return stack(read_folder(SMALL_RULES), packs, (), as_of)


def problems(make: Callable[[], object]) -> list[str]:
    """What is refused: `file:line code message` of each problem."""
    try:
        make()
    except FileProblems as error:
        return [f"{item.file}:{item.line} {item.code} {item.message}" for item in error.problems]
    return []
