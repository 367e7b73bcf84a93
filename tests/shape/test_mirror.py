"""Every module with code has its tests in the file that bears its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shape.tree import FILES, TOP, functions, short

ELSEWHERE = {
    "advisor/__main__.py": "tests/shape/test_wheel.py",
    "probes/__main__.py": "tests/probes/test_main.py",
}
"""The two entry points are tested by running them."""

WITH_CODE = [file for file in FILES if file.name != "__init__.py" and any(functions(file))]


@pytest.mark.parametrize("file", WITH_CODE, ids=short)
def test_a_module_has_its_tests(file: Path) -> None:
    path = file.relative_to(TOP)
    mirrored = Path("tests", path.parent, f"test_{path.name}")
    assert (TOP / ELSEWHERE.get(short(file), mirrored)).is_file()
