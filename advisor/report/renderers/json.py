"""The report as JSON: stable bytes that `Report.model_validate_json` reads back equal."""

from __future__ import annotations

from advisor.model.report import Report


def render(
    report: Report,
    *,
    width: int,  # noqa: ARG001 - every renderer takes the same arguments
    colour: bool,  # noqa: ARG001
    details: bool,  # noqa: ARG001
) -> str:
    """Always everything; width, colour and details belong to formats for people."""
    return report.model_dump_json(by_alias=True, indent=2) + "\n"
