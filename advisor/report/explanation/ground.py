"""What every explanation stands on: a report, and the rule base that is there now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from advisor.model.arising import arising
from advisor.model.decision import LeafScore
from advisor.model.explanation import Explanation, Kind
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.questions import ANSWER
from advisor.model.report import CitedEvidence, Report
from advisor.report.citations import citation

"""What the fact of a question begins with."""
STANDING_IN = {
    "base": "Every project, before any answer",
    "weight": "A weight that was stated outright",
}
"""Where points come from no question."""


@dataclass(frozen=True)
class Ground:
    """All numbers are the report's; the rule base gives texts, conditions and scales."""

    report: Report
    knowledge: Knowledge

    @property
    def same_rules(self) -> bool:
        """Whether the report was made with the rule base that is there now."""
        return self.report.rules == self.knowledge.edition

    @cached_property
    def facts(self) -> Facts:
        """The inputs of the report, as conditions see them."""
        return arising(self.knowledge, self.report.facts)

    @cached_property
    def leaves(self) -> dict[str, LeafScore]:
        """Every leaf of the report by its id."""
        return {leaf.id: leaf for item in self.report.criteria for leaf in item.leaves}

    @cached_property
    def points(self) -> float:
        """All points together; 1 where there are none, as for the scores."""
        return fsum(leaf.points for leaf in self.leaves.values()) or 1.0

    @cached_property
    def scores(self) -> dict[str, float]:
        """Score of 100 by framework, best first: the candidates that are left, then the others."""
        left = {item.framework: item.score for item in self.report.ranking}
        out = {item.framework: item.would_have_scored for item in self.report.excluded}
        return {**left, **dict(sorted(out.items(), key=lambda item: -item[1]))}

    @cached_property
    def ids(self) -> dict[Kind, tuple[str, ...]]:
        """What can be explained, kind by kind: all that the report or the rule base names."""
        report, knowledge = self.report, self.knowledge
        asked = (item.id for item in knowledge.questions)
        answered = (
            item.removeprefix(ANSWER) for item in report.fact_values if item.startswith(ANSWER)
        )
        facts = (*knowledge.fact_types, *report.fact_values)
        return {
            "framework": _once(*self.scores, *knowledge.framework_by_id),
            "criterion": tuple(item.id for item in report.criteria),
            "leaf": tuple(self.leaves),
            "question": _once(*asked, *answered),
            "fact": _once(*(item for item in facts if not item.startswith(ANSWER))),
            "requirement": _once(*(item.id for item in knowledge.requirements)),
            "route": _once(*(item.id for item in knowledge.routes)),
            "advice": _once(*(item.id for item in knowledge.advice)),
            "need": _once(*(item.id for item in knowledge.needs)),
            "evidence": tuple(self._evidence),
        }

    def kinds(self, item_id: str) -> tuple[Kind, ...]:
        """The kinds in which an id stands for something."""
        return tuple(kind for kind, ids in self.ids.items() if item_id in ids)

    def reference(self, kind: Kind, item_id: str) -> str:
        """What to ask for: the id, with its kind where the bare id means another kind."""
        return item_id if self.kinds(item_id)[:1] == (kind,) else f"{kind}:{item_id}"

    def question_reference(self, question_id: str) -> str:
        """What to ask for to see a question; what stands in for one cannot be asked for."""
        if question_id in STANDING_IN:
            return ""
        return self.reference("question", question_id)

    def rival(self, framework: str) -> str | None:
        """Whom a framework is compared with: the first, or for the first the next best."""
        others = (item for item in self.scores if item != framework)
        return next(others, None) if framework in self.scores else None

    @property
    def pair(self) -> tuple[str, str] | None:
        """The first, and whom it is compared with; nobody where nobody is left."""
        first = self.report.ranking[0].framework if self.report.ranking else None
        second = self.rival(first) if first is not None else None
        return (first, second) if first is not None and second is not None else None

    def name(self, item_id: str) -> str:
        """The name of an id in the words of the report."""
        return self.report.names.get(item_id, item_id)

    def question(self, question_id: str) -> str:
        """The text of a question, or of what stands in for one."""
        return STANDING_IN.get(question_id) or self.report.names.get(
            f"{ANSWER}{question_id}", question_id
        )

    def evidence(self, ids: Iterable[str]) -> tuple[CitedEvidence, ...]:
        """Evidence in the order in which it is cited, as of the day of the report."""
        found = (self._evidence.get(item) for item in dict.fromkeys(ids))
        return tuple(item for item in found if item is not None)

    @cached_property
    def _evidence(self) -> dict[str, CitedEvidence]:
        facts = self.report.facts
        known = (citation(self.knowledge, facts, item) for item in self.knowledge.evidence)
        return {item.id: item for item in (*known, *self.report.evidence)}

    def explained(self, kind: Kind, item_id: str, name: str) -> Explanation:
        """An explanation that says no more than what it is about."""
        report = self.report
        return Explanation(kind=kind, id=item_id, name=name, rules=report.rules, as_of=report.as_of)


def _once(*ids: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
