"""What pages are made of."""

from __future__ import annotations

from advisor.knowledge.documentation.blocks import Level


def test_a_level_or_a_range_of_levels() -> None:
    assert str(Level(0.9, 0.9)) == "0.9"
    assert str(Level(0.1, 1.0)) == "0.1 to 1"
