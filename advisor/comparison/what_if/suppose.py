"""The report on supposed inputs, beside the report that it was supposed of."""

from __future__ import annotations

from advisor.advise import advise
from advisor.comparison.compare import compare
from advisor.comparison.path import usable
from advisor.comparison.what_if.changes import Changes, changed
from advisor.model.comparison import Comparison
from advisor.model.knowledge import Knowledge
from advisor.model.report import Report


def suppose(knowledge: Knowledge, report: Report, changes: Changes) -> Comparison:
    """Pure; the comparison holds the new report."""
    new = advise(knowledge, changed(knowledge, usable(knowledge, report), changes))
    return compare(knowledge, report, new).model_copy(update={"report": new})
