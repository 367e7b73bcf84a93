"""Policies a script may state: which framework, how sure, and nothing left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor.errors import PolicyFailed, UsageProblem, did_you_mean

if TYPE_CHECKING:
    from advisor.model.report import Report

SURENESS = ("settled", "clear", "leans")
"""The verdict words that `--require` takes, surest first."""


@dataclass(frozen=True)
class Policy:
    """What must hold of a report; None and False ask for nothing."""

    framework: str | None
    word: str | None
    nothing_open: bool

    def __post_init__(self) -> None:
        if self.word is not None and self.word not in SURENESS:
            near = did_you_mean(self.word, SURENESS) or f"; there are {', '.join(SURENESS)}"
            raise UsageProblem(f"--require: {self.word!r} is no verdict to ask for{near}")

    def check(self, report: Report) -> None:
        """Raise `PolicyFailed` naming everything that does not hold."""
        verdict = report.verdict
        failed: list[str] = []
        if self.framework is not None and verdict.framework != self.framework:
            failed.append(f"expected {self.framework}, got {verdict.framework or verdict.word}")
        if self.word is not None and verdict.word not in self._at_least(self.word):
            failed.append(f"required {self.word}, got {verdict.word}")
        musts = [item.id for item in report.unknown if item.kind == "must"]
        if self.nothing_open and musts:
            failed.append(f"open: {', '.join(musts)}")
        if failed:
            raise PolicyFailed(f"the policy does not hold: {'; '.join(failed)}")

    def _at_least(self, word: str) -> Sequence[str]:
        return SURENESS[: SURENESS.index(word) + 1]


def expected_framework(name: str | None, there_are: Sequence[str]) -> str | None:
    """The framework that `--expect` names; raises `UsageProblem` with the nearest one."""
    if name is not None and name not in there_are:
        near = did_you_mean(name, there_are) or f"; there are {', '.join(there_are)}"
        raise UsageProblem(f"--expect: no candidate is called {name!r}{near}")
    return name
