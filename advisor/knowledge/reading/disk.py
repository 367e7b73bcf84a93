"""The rule files below a folder and their text; what is not read is named, never passed over."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from advisor.errors import FileProblems, Problem
from advisor.knowledge.reading.document import LONGEST_EXCERPT, Document, shown
from advisor.knowledge.reading.reader import MAX_BYTES, TOO_LARGE
from advisor.knowledge.reading.syntax import place_of

BESIDE = re.compile(
    r"""  [^.]*                                  # LICENSE
        | (?!.*\.ya?ml) .* \.(md|rst|txt)        # README.md, and not policy.yaml.txt
        | .* schema\.json
        | \. (?!.*\.ya?ml$) .*                   # .gitignore, and not .draft.yml
        | .* ~ | \#.*\#                          # what editors leave
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The names of what may lie beside rule files."""

LINK = "not read: a link to a folder"
MISNAMED = "not read: the name of a rule file ends in .yaml"
UNPRINTABLE = "not read: a character in the name of the file or its folder cannot be shown"
NO_FILE = "cannot be read: neither a file nor a folder"


def rule_files(
    folder: Path, leaving_out: Collection[str] = ()
) -> tuple[list[tuple[Path, str]], list[Problem]]:
    """The rule files with their names, in the order of these, and what is wrong with the others.

    `leaving_out` names folders directly below this one; hidden folders are left out everywhere.
    """
    files: list[tuple[Path, str]] = []
    problems: list[Problem] = []
    top = Path(folder.resolve().name)

    def name_of(path: Path) -> str:
        return (top / path.relative_to(folder)).as_posix()

    def closed(error: OSError) -> None:
        problems.append(_unread(name_of(Path(error.filename)), "Y000", _reason(error)))

    for place, folders, names in os.walk(folder, onerror=closed):
        parent = Path(place)
        left = leaving_out if parent == folder else ()
        folders[:] = [name for name in folders if name[0] != "." and name not in left]
        links = [parent / name for name in folders if (parent / name).is_symlink()]
        problems += [_unread(name_of(link), "Y014", LINK) for link in links]
        for path in map(parent.joinpath, names):
            if path.name.endswith(".yaml") and name_of(path).isprintable():
                files.append((path, name_of(path)))
            elif path.name.endswith(".yaml"):
                problems.append(_unread(name_of(path), "Y014", UNPRINTABLE))
            elif not BESIDE.fullmatch(path.name):
                problems.append(_unread(name_of(path), "Y014", MISNAMED))
    return sorted(files), problems


def text_of(path: Path, name: str) -> str:
    """The text of a file, with plain line ends; raises `FileProblems` if it has none."""
    try:
        if not path.is_file() and path.exists():
            raise FileProblems([_unread(name, "Y000", NO_FILE)])
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FileProblems([_unread(name, "Y001", TOO_LARGE)])
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise FileProblems([_unread(name, "Y000", _reason(error))]) from None
    except UnicodeDecodeError as error:
        raise FileProblems([_undecodable(error, name)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unread(name: str, code: str, message: str) -> Problem:
    return Problem(shown(name, LONGEST_EXCERPT), 1, 1, code, message)


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or type(error).__name__}"


def _undecodable(error: UnicodeDecodeError, name: str) -> Problem:
    """The byte at which the text ceases to be UTF-8, in its line."""
    before = error.object[: error.start].decode()
    document = Document(name, error.object.decode(errors="replace"))
    byte = f"byte {error.object[error.start]:#04x}"
    message = f"cannot be read: {byte} is not UTF-8; save the file as UTF-8"
    return document.problem("Y000", message, place_of(before, len(before)))
