"""Formats are found by listing the folder."""

from __future__ import annotations

import pytest

from advisor.errors import UsageProblem
from advisor.report.renderers import formats, renderer
from tests.advisor.report import samples


def test_every_format_can_be_rendered() -> None:
    assert {"console", "json"} <= set(formats())
    for name in formats():
        assert renderer(name)(samples.close(), width=80, colour=False, details=False).endswith("\n")


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="did you mean 'json'"):
        renderer("jsno")
