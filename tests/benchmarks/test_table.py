"""Markdown tables."""

from __future__ import annotations

import os

from benchmarks.table import machine, markdown


def test_a_table_has_a_head_a_rule_and_its_rows() -> None:
    assert markdown(("a", "b"), [("x", "1"), ("y", "2")]).splitlines() == [
        "| a | b |",
        "| :-- | --: |",
        "| x | 1 |",
        "| y | 2 |",
    ]


def test_a_machine_says_how_many_cores_it_has() -> None:
    assert f"{os.cpu_count()} cores" in machine()
