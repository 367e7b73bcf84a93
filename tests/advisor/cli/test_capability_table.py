"""The table of capabilities."""

from __future__ import annotations

import pytest

from advisor.cli import capability_table
from advisor.model.probes import ProbeResult
from advisor.report.console_parts.page import Page

VALUES = {
    "cnn_parity": 4.8e-7,
    "cnn_bytes": 23_692.0,
    "cnn_latency_s": 42e-6,
    "footprint_peak_bytes": 518e6,
    "warnings": ("DeprecationWarning: old",),
}
FOUND = (
    ProbeResult(
        probe="capabilities/tflite", framework="tensorflow", outcome="supported", values=VALUES
    ),
    ProbeResult(probe="facts/devices", framework="tensorflow", outcome="measured"),
    ProbeResult(probe="capabilities/aot_inductor", framework="pytorch", outcome="not_applicable"),
)


def written(width: int, *results: ProbeResult) -> list[str]:
    page = Page(width, colour=False)
    capability_table.write(page, results)
    return page.finished().splitlines()


def test_a_row_for_each_by_framework():
    assert written(80, *FOUND) == [
        "CAPABILITIES (a small CNN, exported, run in its runtime, compared)",
        "                                  differs by  size   one call  memory",
        "  tensorflow",
        "    tflite        supported       5e-07       24 kB  42.0 µs   518 MB",
        "    · tflite warns: DeprecationWarning: old",
        "  pytorch",
        "    aot inductor  not applicable",
    ]


def test_nothing_where_nothing_was_tried():
    assert written(80, FOUND[1]) == []


@pytest.mark.parametrize("width", [40, 50, 60])
def test_columns_that_do_not_fit_are_left_out_whole(width: int):
    lines = written(width, *FOUND)
    assert all(len(line) <= width for line in lines)
    (row,) = (line for line in lines if line.startswith("    tflite "))
    assert row.split()[1] == "supported"
    assert ("24 kB" in row) == (width >= 60)
    assert "518" not in row
