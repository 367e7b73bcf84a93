"""Texts that tools and kernels gave on real machines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "recorded"


@pytest.fixture
def recorded() -> Callable[[str], str]:
    """The recorded text of that file name."""
    return lambda name: (FOLDER / name).read_text()
