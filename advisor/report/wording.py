"""Words for numbers, each with its unit and its doubt; nothing here knows a report's layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil, floor, log10

from advisor.model.decision import Cell

ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
SENTENCE = re.compile(r"(?<=\.)\s+(?=[A-Z`'\"])|(?<=\w{3});\s")
"""Between sentences; not after an abbreviation, which goes on in small letters."""

SHORTEST = 25
"""Characters below which a sentence says too little alone."""


def plain(text: str) -> str:
    """The text without terminal escapes, control characters and line breaks."""
    return UNPRINTABLE.sub(" ", ESCAPES.sub("", text))


def one_line(text: str) -> str:
    """The first line that says anything."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def first_sentence(text: str) -> str:
    """The first sentence, or what stands before its semicolon, with a full stop."""
    text = plain(text).strip()
    ends = (found.start() for found in SENTENCE.finditer(text) if found.start() >= SHORTEST)
    return ended(text[: next(ends, len(text))])


def ended(text: str) -> str:
    """The text with a full stop, if it has none."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."


def joined(words: Sequence[str], last: str = "and") -> str:
    """'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """'1 source' or '3 sources'."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def points(value: float) -> str:
    """Points of 100, to one decimal."""
    return "less than 0.1 points" if 0 <= value < 0.05 else f"{value:.1f} points"


def score(value: float) -> str:
    """A score or level of 100 as a whole number."""
    return f"{value:.0f}"


def readings(share: float, *, always: bool = False) -> str:
    """A first-place share as whole readings of 100; all of them only where that is proven."""
    if share > 0.995:
        return "100 of 100" if always else "more than 99 of 100"
    return "fewer than 1 of 100" if share < 0.005 else f"{100 * share:.0f} of 100"


def percent_apart(one: float, other: float) -> tuple[str, str]:
    """Two percentages with as many decimals as it takes to tell them apart, and at least one.

    The first is rounded away from the second, so that what holds beyond it holds as printed.
    """
    away = floor if one < other else ceil
    for decimals in range(1, 4):
        scale = 100 * 10**decimals
        texts = f"{away(round(one * scale, 6)) / scale:.{decimals}%}", f"{other:.{decimals}%}"
        if texts[0] != texts[1]:
            break
    return texts


def significant(value: float, digits: int = 3) -> str:
    """A positive number with so many significant digits, never in scientific notation."""
    if value <= 0:
        return f"{value:g}"
    decimals = max(0, digits - 1 - floor(log10(value)))
    return f"{value:,.{min(decimals, 9)}f}"


def seconds(value: float) -> str:
    """A time in the unit that suits it."""
    for unit, scale in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= scale:
            return f"{significant(value / scale)} {unit}"
    return f"{significant(value / 1e-9)} ns"


def memory(size_bytes: float) -> str:
    """A size of memory in gibibytes."""
    return f"{significant(size_bytes / 2**30)} GiB"


def ratio(middle: float, low: float, high: float) -> str:
    """A ratio with its 95 % interval."""
    return f"{middle:.2f} times [95% interval {low:.2f} to {high:.2f}]"


def tenths_text(tenths: int) -> str:
    """Points from tenths, with a sign unless nothing is left."""
    return f"{tenths / 10:+.1f}" if tenths else "0.0"


def doubts(cell: Cell) -> str:
    """' (judgement)' or the like, where a reason is weaker than it sounds; else nothing."""
    told = [
        "judgement" if cell.grade == "judgement" else "",
        "past its review date" if cell.stale else "",
    ]
    listed = ", ".join(filter(None, told))
    return f" ({listed})" if listed else ""


def cited(evidence: Sequence[str]) -> str:
    """Evidence ids in brackets."""
    return " ".join(f"[{item}]" for item in evidence)
