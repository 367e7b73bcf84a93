"""Each of these mistakes is there in every framework; what becomes of it is the probe's to tell."""

from __future__ import annotations

from typing import Any


def test_they_are_complete(is_complete: Any) -> None:
    is_complete("tensorflow", "inputs")
