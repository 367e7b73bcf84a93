"""What each code of a problem in a rule base means, read from `codes.yaml` when first asked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read
from advisor.model.record import Record

FILE = Path(__file__).with_suffix(".yaml")


class Code(Record):
    """One kind of problem: how grave it is, why it is one, an example, and what to do about it."""

    code: str
    level: Literal["error", "warning"]
    title: str
    cause: str
    bad: str
    repair: str


class _Codes(Record):
    codes: tuple[Code, ...]


@cache
def codes() -> Mapping[str, Code]:
    """Every code by its name, in the order of the file."""
    document = read(FILE.read_text(encoding="utf-8"), FILE.name)
    return {code.code: code for code in decode(document, _Codes).codes}


@cache
def warning_codes() -> frozenset[str]:
    """The codes that do not fail a run; every other code is an error."""
    return frozenset(code.code for code in codes().values() if code.level == "warning")
