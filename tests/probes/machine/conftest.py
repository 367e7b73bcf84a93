"""Texts of tools and kernels.

Those named clocks_, list_ and amd_ are written from documented formats; no GPU was at hand.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "recorded"


@pytest.fixture
def recorded() -> Callable[[str], str]:
    """The recorded text of that file name."""
    return lambda name: (FOLDER / name).read_text()
