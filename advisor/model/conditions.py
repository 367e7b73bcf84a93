"""Conditions over facts: `all`, `any`, `not`, or one test of one fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from pydantic import Field, model_validator

from advisor.model.record import Record, Value

OPERATORS = (
    "is",
    "is_not",
    "in",
    "not_in",
    "contains",
    "contains_any",
    "contains_all",
    "gt",
    "ge",
    "lt",
    "le",
    "version",
    "applicable",
)
"""The tests a leaf may make of its fact; `version` takes a PEP 440 specifier."""

COMBINERS = ("all", "any", "not")


class Condition(Record):
    """A node of a condition: exactly one combiner, or a fact with exactly one operator."""

    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None
    not_: Condition | None = Field(default=None, alias="not")
    fact: str | None = None
    is_: Value | None = Field(default=None, alias="is")
    is_not: Value | None = None
    in_: tuple[str, ...] | None = Field(default=None, alias="in")
    not_in: tuple[str, ...] | None = None
    contains: str | None = None
    contains_any: tuple[str, ...] | None = None
    contains_all: tuple[str, ...] | None = None
    gt: float | None = None
    ge: float | None = None
    lt: float | None = None
    le: float | None = None
    version: str | None = None
    applicable: bool | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Condition:
        combiners = [key for key in COMBINERS if self._given(key)]
        operators = [key for key in OPERATORS if self._given(key)]
        if self.fact is None:
            if len(combiners) != 1 or operators:
                raise ValueError("a condition is one of all, any, not, or a fact with an operator")
        elif combiners or len(operators) != 1:
            raise ValueError(f"fact {self.fact!r} needs exactly one operator")
        return self

    def _given(self, key: str) -> bool:
        return getattr(self, f"{key}_" if key in ("not", "is", "in") else key) is not None

    @cached_property
    def operator(self) -> str:
        """The operator of a leaf."""
        return next(key for key in OPERATORS if self._given(key))

    @cached_property
    def operand(self) -> Value:
        """What the operator of a leaf compares the fact with."""
        key = self.operator
        operand: Value = getattr(self, f"{key}_" if key in ("is", "in") else key)
        return operand

    @cached_property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions directly below this one."""
        return self.all or self.any or ((self.not_,) if self.not_ is not None else ())

    @cached_property
    def reads(self) -> frozenset[str]:
        """The facts that the condition tests."""
        return frozenset(leaf.fact for leaf in self.leaves() if leaf.fact is not None)

    def leaves(self) -> Iterator[Condition]:
        """Every test of a fact in this condition."""
        if self.fact is not None:
            yield self
        for part in self.parts:
            yield from part.leaves()
