"""The record says what an environment is; one that is no record is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.intake.environments.record import FILE, begin, read
from advisor.model.criteria import Framework


def test_what_is_begun_is_not_complete(tmp_path: Path, acme: Framework):
    made = begin(tmp_path, acme)
    assert read(tmp_path) == made
    assert (made.state, made.framework, made.import_name) == (
        "unfinished",
        "acme-flow",
        "acme_flow",
    )


@pytest.mark.parametrize("text", [None, "", "{", "[]", '{"schema": "advisor.environment/2"}'])
def test_no_record(tmp_path: Path, text: str | None):
    if text is not None:
        (tmp_path / FILE).write_text(text)
    assert read(tmp_path) is None
