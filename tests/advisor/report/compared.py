"""Comparisons made by hand, about two frameworks that exist only in tests."""

from __future__ import annotations

from typing import Any

from advisor.model.comparison import Comparison, Moved, Replay, Summary
from advisor.model.report import Report
from tests.advisor.report.made import NAMES, bare


def summary(report: Report | None = None, **scores: float) -> Summary:
    """Alder is clear, 18.3 points ahead of Birch."""
    made = report or bare()
    return Summary(
        project=made.project,
        as_of=made.as_of,
        rules=made.rules,
        advisor_version=made.advisor_version,
        verdict=made.verdict,
        ranking=made.ranking,
        scores=scores or {item.framework: item.score for item in made.ranking},
        stay=made.stay.advice,
    )


def step(kind: Any = "answer", id_: str = "goal", **more: Any) -> Moved:
    """By default another goal, which moves both scores."""
    fields: dict[str, Any] = {
        "name": NAMES.get(f"answer.{id_}", id_),
        "before": "'before'",
        "after": "'after'",
        "scores": {"alder": -2.0, "birch": 1.5},
    }
    return Moved(kind=kind, id=id_, **{**fields, **more})


def comparison(*moved: Moved, **more: Any) -> Comparison:
    """What these steps move, with other conclusions on request."""
    old = summary()
    scores = {
        name: score + sum(item.scores[name] for item in moved) for name, score in old.scores.items()
    }
    fields: dict[str, Any] = {
        "old": old,
        "new": old.model_copy(update={"scores": scores}),
        "excluded": (),
        "lifted": (),
        "opened": (),
        "closed": (),
        "routes": (),
        "names": {"alder": "Alder", "birch": "Birch"},
    }
    return Comparison(moved=moved, **{**fields, **more})


def replay(*, identical: bool = False, **more: Any) -> Replay:
    """A replay by the rule base that made the report."""
    made = bare()
    return Replay(
        identical=identical, rules=made.rules, advisor_version=made.advisor_version, **more
    )
