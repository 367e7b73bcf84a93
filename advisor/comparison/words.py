"""The two sides of what moved, in the words of the questions and of the reports."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.model.facts import Fact
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.questions import ANSWER
from advisor.model.report import Report
from advisor.report.console_parts.naming import choices, name, value
from advisor.report.wording import joined, seconds

AS_ANSWERED = "as answered"
NOT_MEASURED = "not measured"


def subject(knowledge: Knowledge, reports: Iterable[Report], fact_id: str) -> str:
    """The text of a question, or what a fact is about; its id where nobody says."""
    fact_type = knowledge.fact_types.get(fact_id)
    if fact_type is not None and not fact_id.startswith(ANSWER):
        return fact_type.about.rstrip(".")
    return next((item.names[fact_id] for item in reports if fact_id in item.names), fact_id)


def said(knowledge: Knowledge, report: Report, fact_id: str, fact: Fact) -> str:
    """A fact's value, or why there is none."""
    is_answer = fact_id.startswith(ANSWER)
    if fact.state == "not_applicable":
        return "does not arise" if is_answer else "not applicable"
    if fact.value is None:
        return _open(fact) if is_answer else "unknown"
    if not is_answer or isinstance(fact.value, float):
        return f"{value(report, fact_id, fact.value)} {_unit(knowledge, fact_id)}".rstrip()
    ids = fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
    if isinstance(fact.value, bool):
        ids = (str(fact.value).lower(),)
    return choices(report, fact_id.removeprefix(ANSWER), ids)


def _open(fact: Fact) -> str:
    return "don't know" if fact.reason == "don't know" else "no answer"


def _unit(knowledge: Knowledge, fact_id: str) -> str:
    """The unit that the value does not bear already."""
    fact_type = knowledge.fact_types.get(fact_id)
    return "" if fact_type is None or fact_id.endswith("_bytes") else fact_type.unit


def times(report: Report, workload: str) -> str:
    """Each framework's fastest median on a workload, as far as it was measured."""
    timings = [
        f"{name(report, timing.framework)} {seconds(timing.median_s)}"
        for item in report.measured
        if item.workload == workload
        for timing in item.timings
    ]
    return joined(timings) or NOT_MEASURED


def weight(report: Report, criterion: str) -> str:
    """A stated weight as a percentage, or that it comes from the answers."""
    stated = report.weights.get(criterion)
    return AS_ANSWERED if stated is None else f"{100 * stated:.4g}%"


def candidates(report: Report) -> str:
    """The names of all frameworks that a report compares, ruled out or not, in no order."""
    ids = {item for criterion in report.criteria for item in criterion.contributions}
    return joined(sorted(name(report, item) for item in ids)) or "none"


def made_by(edition: Edition, version: str | None = None) -> str:
    """A rule base with its hash and packs, and the advisor where its version matters."""
    advisor = f", advisor {version}" if version is not None else ""
    return f"{edition}{advisor}"
