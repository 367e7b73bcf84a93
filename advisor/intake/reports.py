"""Reports read back: what `--format json` wrote, checked before anything is concluded from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from advisor.errors import did_you_mean
from advisor.intake.json_files import check_schema, defective, read_object
from advisor.intake.probing.defects import impossible_numbers, wrong_fields
from advisor.model.report import Report

SCHEMA = "advisor.report/1"
COMPARISON = "advisor.comparison/1"
"""What `what-if --format json` writes; it holds the new report."""

_HINT = "advisor recommend --format json --output FILE writes one"


def read_report(path: Path) -> Report:
    """The report at a path; raises `AdvisorError` naming the file and its defects."""
    data = read_object(path, "report", _HINT)
    if data.get("schema") == COMPARISON and isinstance(data.get("report"), dict):
        data = data["report"]
    check_schema(path, data, SCHEMA, _HINT)
    try:
        report = Report.model_validate_json(json.dumps(data))
    except ValidationError as error:
        raise defective(path, wrong_fields(error)) from None
    defects = [
        f"probes[{index}].{defect}"
        for index, result in enumerate(report.probes)
        for defect in impossible_numbers(result.values, result.measurements)
    ]
    defects.extend(_without_values(report))
    if defects:
        raise defective(path, defects)
    return report


def _without_values(report: Report) -> Iterator[str]:
    """The places of frameworks that some criterion or leaf has no value of."""
    leaves = [leaf for item in report.criteria for leaf in item.leaves]
    given = [
        *(names for item in report.criteria for names in (item.values, item.contributions)),
        *(names for leaf in leaves for names in (leaf.cells, leaf.contributions)),
    ]
    ranked = [(f"ranking[{at}]", item.framework) for at, item in enumerate(report.ranking)]
    out = [(f"excluded[{at}]", item.framework) for at, item in enumerate(report.excluded)]
    for place, name in (*ranked, *out):
        if not all(name in names for names in given):
            near = did_you_mean(name, {known for names in given for known in names})
            yield f"{place}.framework: {name!r} has no values in criteria{near}"
