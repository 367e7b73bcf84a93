"""Names from a report: frameworks, questions and answers in the words that the user saw."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.questions import ANSWER
from advisor.model.record import Value
from advisor.model.report import Report
from advisor.report.wording import joined, memory

BOOLS = {"true": "yes", "false": "no"}


def name(report: Report, item_id: str) -> str:
    """The name of an id; the id itself where the report has none."""
    return report.names.get(item_id, item_id)


def question(report: Report, question_id: str) -> str:
    """The text of a question."""
    return name(report, f"{ANSWER}{question_id}")


def choice(report: Report, question_id: str, choice_id: str) -> str:
    """One answer in quotes, in the words of the question."""
    text = report.names.get(f"{ANSWER}{question_id}={choice_id}")
    return f"'{text or BOOLS.get(choice_id, choice_id)}'"


def choices(report: Report, question_id: str, ids: Iterable[str], last: str = "and") -> str:
    """Several answers in quotes; 'nothing' for none."""
    return joined([choice(report, question_id, item) for item in ids], last) or "nothing"


def value(report: Report, fact_id: str, of: Value) -> str:
    """A fact's value in words."""
    if isinstance(of, bool):
        return "yes" if of else "no"
    if isinstance(of, (int, float)):
        return memory(of) if fact_id.endswith("_bytes") else f"{of:,.6g}"
    ids = of if isinstance(of, tuple) else (of,)
    return joined([report.names.get(f"{fact_id}={item}", item) for item in ids]) or "none"


def opponent(report: Report) -> str | None:
    """Whom the first is compared with: the second, or the best that was ruled out."""
    if len(report.ranking) > 1:
        return report.ranking[1].framework
    best = max(report.excluded, key=lambda item: item.would_have_scored, default=None)
    return best.framework if best is not None and report.ranking else None
