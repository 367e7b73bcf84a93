"""What can go wrong in a way the user can mend; each error ends in one line and a hint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

MOST_KNOWN = 2_000
"""Of more names than this the nearest is not worth the search."""


class AdvisorError(Exception):
    """A problem with one clear line and, where there is one, a hint; exit code 1."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageProblem(AdvisorError):
    """The command line asks for something that cannot be; exit code 2."""

    exit_code = 2


class PolicyFailed(AdvisorError):
    """A stated policy does not hold; exit code 4."""

    exit_code = 4


@dataclass(frozen=True, order=True)
class Problem:
    """One defect of a file: where it is, its code, and what is wrong."""

    file: str
    line: int
    column: int
    code: str
    message: str
    source_line: str = ""

    def __str__(self) -> str:
        head = f"{self.file}:{self.line}:{self.column}: {self.code}: {self.message}"
        if not self.source_line:
            return head
        gutter = f"{self.line:>6} | "
        if self.column > len(self.source_line) + 1:
            return f"{head}\n{gutter}{self.source_line}"
        caret = " " * (len(gutter) + self.column - 1) + "^"
        return f"{head}\n{gutter}{self.source_line}\n{caret}"


class FileProblems(AdvisorError):
    """All the defects found in one run, sorted by place."""

    shown = 20

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        lines = [str(problem) for problem in self.problems[: self.shown]]
        left = len(self.problems) - len(lines)
        if left > 0:
            lines.append(f"… and {left} more")
        super().__init__("\n".join(lines))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """'; did you mean 'x'?' for the nearest known name, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - costs time, and only mistakes need it

    near = get_close_matches(word, list(islice(known, MOST_KNOWN)), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
