"""What the files of a pack may hold beside rules: the pack itself, and patches that expire."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from advisor.knowledge.files import RuleFile
from advisor.model.criteria import Points
from advisor.model.evidence import Grade
from advisor.model.record import Day, Record


class Requires(Record):
    """What a pack is made for, as PEP 440 specifiers; an empty one fits everything."""

    rules: str = ""
    advisor: str = ""


class Head(Record):
    """A pack by its id, with which the id of everything that it adds begins."""

    id: str = Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
    version: str
    requires: Requires = Requires()


class Rated(Record):
    """A framework's level on a leaf as the organisation sees it; a judgement unless evidenced."""

    level: float | Literal["unknown"] = Field(union_mode="left_to_right")
    because: str
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None


class Tuning(Record):
    """What a patch sets; `packs.kinds` says which of it suits which kind of rule.

    `points` go by choice and then by leaf or criterion, `ratings` by leaf.
    """

    base: Points | None = None
    points: dict[str, dict[str, Points]] = Field(default_factory=dict)
    ratings: dict[str, Rated] = Field(default_factory=dict)
    kind: Literal["next-step", "warning", "note"] | None = None
    text: str | None = None

    @property
    def fields(self) -> tuple[tuple[str, ...], ...]:
        """Each single thing that is set, as the keys that lead to it."""
        return (
            *((name,) for name in ("base", "kind", "text") if getattr(self, name) is not None),
            *(("points", choice, name) for choice, given in self.points.items() for name in given),
            *(("ratings", leaf) for leaf in self.ratings),
        )


class Patch(Record):
    """A change to a rule of the rule base, or of a pack below: who wants it, why, until when.

    `based_on` is the hash of the rule as it was when the patch was written.
    """

    disable: str | None = None
    tune: str | None = None
    set_: Tuning | None = Field(default=None, alias="set")
    reason: str
    owner: str
    until: Day
    based_on: str | None = Field(default=None, min_length=6)
    allow_relax_must: bool = False

    @model_validator(mode="after")
    def _one_action(self) -> Patch:
        if (self.disable is None) == (self.tune is None):
            raise ValueError("a patch is one of disable and tune")
        if (self.tune is None) == (self.set_ is not None):
            raise ValueError("tune needs `set`, and disable has none")
        if self.set_ is not None and not self.set_.fields:
            raise ValueError("`set` changes nothing")
        return self

    @property
    def target(self) -> str:
        """The id of what it changes."""
        return self.disable or self.tune or ""

    @property
    def action(self) -> Literal["disable", "tune"]:
        """What it does, and the key under which its target stands."""
        return "tune" if self.disable is None else "disable"


class PackFile(RuleFile):
    """A rule file of a pack; `pack` stands in its `pack.yaml` only."""

    pack: Head | None = None
    patches: tuple[Patch, ...] = ()
