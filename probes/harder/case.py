"""One hard model, its two inputs, and whether a converted model answers both as the eager does."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Callable

from probes.adapters import Unsupported
from probes.protocol import describe

TOLERANCE = 1e-4
"""The largest difference, as a share of the largest number that the eager model answers."""

CONVERTS, REFUSES, WRONG = "converts", "refuses", "silently wrong"

Axes = tuple[int, ...]
Converted = Callable[[Any], Any]
Convert = Callable[[Any, Any, Axes], Converted]
"""A route: from a model, its first input, and the axes of it whose length is free, to a function.

It raises what keeps it from converting; so may the function. `Unsupported` says that there is no
such route on this machine: that is nothing about the model.
"""


@dataclass(frozen=True)
class Case:
    """A model of one input; its second input takes the other way through it, if there is one.

    `numbers` flattens an answer. `answers` are those of the eager model.
    """

    name: str
    model: Any
    inputs: tuple[Any, Any]
    numbers: Callable[[Any], list[float]]
    answers: tuple[list[float], list[float]] = field(init=False)

    def __post_init__(self) -> None:
        first, second = (self.numbers(self.model(values)) for values in self.inputs)
        object.__setattr__(self, "answers", (first, second))

    @property
    def free_axes(self) -> Axes:
        """The axes that are of another length in the second input."""
        first, second = (tuple(values.shape) for values in self.inputs)
        return tuple(axis for axis, sizes in enumerate(zip(first, second)) if len(set(sizes)) > 1)

    def judge(self, convert: Convert) -> str:
        """`converts`, `refuses: why` or `silently wrong by X`; raises only `Unsupported`.

        X is a share of the largest number of the eager answers.
        """
        try:
            with warnings.catch_warnings(record=True) as warned:
                warnings.simplefilter("always")
                converted = convert(self.model, self.inputs[0], self.free_axes)
        except Unsupported:
            raise
        except Exception as error:
            return f"{REFUSES}: {describe(error)}"
        return self._compared(converted, warned)

    def _compared(self, converted: Converted, warned: Iterable[warnings.WarningMessage]) -> str:
        wrong = 0.0
        for which, values, expected in zip(("first", "second"), self.inputs, self.answers):
            try:
                found = self.numbers(converted(values))
            except Unsupported:
                raise
            except Exception as error:
                return f"{REFUSES}: {which} input: {describe(error)}"
            wrong = max(wrong, difference(found, expected) / self.scale)
        return CONVERTS if wrong <= TOLERANCE else f"{WRONG} by {wrong:.2g}{_told(warned)}"

    @property
    def scale(self) -> float:
        """The largest number that the eager model answers."""
        return max(abs(number) for answer in self.answers for number in answer)


def check(cases: Iterable[Case], convert: Convert) -> dict[str, str]:
    """What becomes of each model on a route, by the model's name."""
    return {case.name: case.judge(convert) for case in cases}


def difference(found: list[float], expected: list[float]) -> float:
    """The largest; infinite if there are not as many numbers, or if one is none."""
    if len(found) != len(expected):
        return math.inf
    apart = [abs(a - b) for a, b in zip(found, expected)]
    return max(apart) if all(map(math.isfinite, apart)) else math.inf


def _told(warned: Iterable[warnings.WarningMessage]) -> str:
    """The warnings of the conversion that are no mere deprecations."""
    new = (one for one in warned if not _is_deprecation(one))
    names = sorted({one.category.__name__ for one in new})
    return f" (warned: {', '.join(names)})" if names else ""


def _is_deprecation(warned: warnings.WarningMessage) -> bool:
    old = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)
    return issubclass(warned.category, old) or "deprecated" in str(warned.message)
