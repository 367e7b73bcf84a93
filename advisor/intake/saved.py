"""Where the answers so far are kept, so that leaving the questionnaire loses none of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from secrets import token_hex

from platformdirs import user_state_path

from advisor.errors import AdvisorError, FileProblems
from advisor.intake.answers import Given
from advisor.intake.answers_file import Loaded, read_answers
from advisor.intake.writing import extended, render
from advisor.model.questions import Question

LAST = "last-answers.yaml"
"""The name under which the answers of the last finished questionnaire are kept."""


def unfinished_path() -> Path:
    """The file that an unfinished questionnaire leaves for the next start."""
    return user_state_path("framework-advisor", appauthor=False) / "unfinished-answers.yaml"


@dataclass
class Progress:
    """The file into which every answer goes at once: the user's own, or the resumable one."""

    path: Path
    own: Loaded | None = None
    written: bool = False

    def save(self, questions: Iterable[Question], fixed: Given, asked: Given) -> None:
        """Write the answers to these questions; the user's own file gets no `--answer` values."""
        shown = tuple(questions)
        if self.own is None:
            text = render(shown, {**fixed, **asked})
        else:
            text = extended(self.own, shown, asked) or self._rewritten(self.own, shown, asked)
        write_atomically(self.path, text)
        self.written = True

    def finish(self) -> Path | None:
        """Where the answers of a finished questionnaire are kept; nothing is left to resume."""
        if self.own is not None or not self.written:
            return None
        kept = self.path.with_name(LAST)
        with suppress(OSError):
            self.path.replace(kept)
            return kept
        return None

    def _rewritten(self, own: Loaded, questions: tuple[Question, ...], asked: Given) -> str:
        return render(questions, {**own.given, **asked}, own.name, own.about)


@dataclass(frozen=True)
class Unfinished:
    """What an unfinished questionnaire left: its sound answers, and how many no longer fit."""

    given: Given
    unfit: int
    saved_at: datetime


def find_unfinished(path: Path, questions: Mapping[str, Question]) -> Unfinished | None:
    """The answers that a former run left; None if there are none that can be read."""
    try:
        text = path.read_text(encoding="utf-8")
        saved_at = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc).astimezone()
        loaded, problems = read_answers(text, str(path), questions)
    except (OSError, UnicodeDecodeError, FileProblems):
        return None
    if not loaded.given:
        return None
    return Unfinished(loaded.given, len(problems), saved_at)


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old text or the new, never a part of one."""
    try:
        real = path.resolve()
        if real.exists() and not real.is_file():
            real.write_text(text, encoding="utf-8")
            return
        real.parent.mkdir(parents=True, exist_ok=True)
        _replace(real, text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AdvisorError(f"{path} cannot be written: {reason}") from None


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
