"""Scenarios: personas with what a good adviser would tell them; they test the whole rule base."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SkipValidation

from advisor.model.record import Day, Record, Value, Word
from advisor.model.rules import Missing

Reach = tuple[float, float]
"""The least and the greatest value that is sound."""

Named = dict[str, tuple[str, ...]]
"""Ids by the id of what they belong to."""


class Expectation(Record):
    """What a good adviser would say, by judgement; it never repeats what the program printed.

    Exact are the winner (any of those named; nobody, where none is), the word, `excluded` and
    `needs`. What else is named must hold, and what is not named may be as it likes:

    - `open`: musts of a framework that nobody could judge;
    - `advice` is given, and `silent` is not;
    - `values`: the least and the greatest value of a framework on a leaf, and `reasons`: words of
      the reason for it;
    - `routes` lead from a framework to a target, the first is the best, none is better than one
      before it; `closed` ones do not;
    - `install`: words of the command, or of its reason, that a framework is installed with;
    - `stay`: whether to keep what exists;
    - `skipped` questions do not arise;
    - `matters`: what the choice of an answer must give weight to, leaves or criteria.
    """

    winner: tuple[str, ...]
    words: tuple[Word, ...] = Field(min_length=1)
    excluded: Named = Field(default_factory=dict)
    needs: tuple[str, ...] = ()
    open: Named = Field(default_factory=dict)
    advice: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    values: dict[str, dict[str, Reach]] = Field(default_factory=dict)
    reasons: dict[str, dict[str, str]] = Field(default_factory=dict)
    routes: dict[str, Named] = Field(default_factory=dict)
    closed: dict[str, Named] = Field(default_factory=dict)
    install: dict[str, str] = Field(default_factory=dict)
    stay: Literal["stay", "switch", "open", "nothing to keep"] | None = None
    skipped: tuple[str, ...] = ()
    matters: dict[str, Named] = Field(default_factory=dict)


class Scenario(Record):
    """One persona: its answers, what probes would find on its machine, and what to expect.

    Answers are those of an answers file, and are checked as such where scenarios are run.
    """

    id: str
    title: str
    about: str
    as_of: Day
    answers: dict[str, SkipValidation[Value]]
    facts: dict[str, Value | Missing] = Field(default_factory=dict)
    expect: Expectation
