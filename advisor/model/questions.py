"""Questions, and the catalogue of every fact that a condition may name."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from advisor.model.conditions import Condition
from advisor.model.criteria import Points
from advisor.model.record import Record, Value

ANSWER = "answer."
"""How the ids of facts begin that are answers."""

DONT_KNOW = "dont-know"
"""What a file or an option says where the user does not know; every question accepts it."""


class Choice(Record):
    """One answer to choose, and what it makes count."""

    id: str
    text: str
    points: dict[str, Points] = Field(default_factory=dict)


class Prefill(Record):
    """Where a default can be read from, and how its values map to choices."""

    fact: str
    map: dict[str, str] = Field(default_factory=dict)


class Question(Record):
    """Something only the user knows; its answer becomes the fact `answer.<id>`.

    `short` names it where a report lists answers, if `text` is too long for that.
    """

    id: str
    text: str
    short: str = ""
    help: str
    why: str
    type: Literal["single", "multi", "bool", "number"]
    choices: tuple[Choice, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    when: Condition | None = None
    prefill: Prefill | None = None

    @property
    def fact(self) -> str:
        """The id of the fact that the answer becomes."""
        return f"{ANSWER}{self.id}"


class FactType(Record):
    """The type and domain of one fact, and who provides it."""

    id: str
    type: Literal["bool", "number", "text", "choice", "set", "version"]
    about: str
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    producer: Literal["answer", "probe", "scan"]

    def domain(self, value: Value) -> bool:
        """Whether the value is of this type and within its domain."""
        match self.type:
            case "bool":
                return isinstance(value, bool)
            case "number":
                if isinstance(value, bool) or not isinstance(value, (int, float)):
                    return False
                low, high = self.minimum, self.maximum
                return (low is None or value >= low) and (high is None or value <= high)
            case "set":
                return isinstance(value, tuple) and all(item in self.values for item in value)
            case "choice":
                return isinstance(value, str) and value in self.values
            case "text" | "version":
                return isinstance(value, str)
