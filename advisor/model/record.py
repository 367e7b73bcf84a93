"""What every record has in common: frozen, strict, no unknown keys."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict


class Record(BaseModel):
    """An immutable record that refuses unknown keys and silent conversions."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)

    def optional(self, name: str, default: Any = None) -> Any:
        """The field of that name where records of this kind have it.

        A tenth of what `getattr` with a default costs on a pydantic model that lacks it.
        """
        return getattr(self, name) if name in _names(type(self)) else default


@cache
def _names(kind: type[Record]) -> frozenset[str]:
    return frozenset(kind.model_fields)


def _date(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(_date)]
"""A calendar day; text in a file must be ISO 8601 (2026-11-22)."""

Value = bool | float | str | tuple[str, ...]
"""What a fact can be; a tuple is the set of chosen ids, in rule-base order."""

STEADY = 12
"""Decimals in which the logarithms and powers of all platforms agree."""

Outcome = Literal[
    "measured",
    "supported",
    "unsupported",
    "not_installed",
    "not_applicable",
    "timed_out",
    "crashed",
    "failed",
]
"""How a probe ended; the last four of the eight say why nothing is known."""

Word = Literal[
    "settled",
    "clear",
    "leans",
    "too close to call",
    "no recommendation yet",
    "only candidate",
    "no candidate",
    "no framework needed",
]
