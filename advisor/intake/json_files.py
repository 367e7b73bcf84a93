"""JSON files that people hand in: read with one clear line for whatever is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from advisor.errors import AdvisorError

SHOWN = 5
"""How many defects of a file are named at most."""


def read_object(path: Path, what: str, hint: str) -> dict[str, Any]:
    """The object in a file that should be `what`; raises `AdvisorError` naming the file."""
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise AdvisorError(f"{path} cannot be read: {error.strerror}", hint) from None
    except (ValueError, RecursionError) as error:
        raise AdvisorError(f"{path} is not JSON: {error}", hint) from None
    if not isinstance(data, dict):
        raise AdvisorError(f"{path} is JSON, but no {what}", hint)
    return data


def check_schema(path: Path, data: dict[str, Any], schema: str, hint: str) -> None:
    """Raise `AdvisorError` where the data say that they are something else."""
    found = data.get("schema")
    if found != schema:
        raise AdvisorError(f"{path}: schema is {found!r}; this advisor reads {schema!r}", hint)


def defective(path: Path, defects: list[str]) -> AdvisorError:
    """The error that names the first defects of a file, and how many more there are."""
    lines = [f"{path}: {defect}" for defect in defects[:SHOWN]]
    left = len(defects) - len(lines)
    return AdvisorError("\n".join([*lines, *([f"… and {left} more"] if left else [])]))
