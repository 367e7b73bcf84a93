"""A failing tool ends in one clear line, its own last lines, and what to do."""

from __future__ import annotations

import pytest

from advisor.errors import AdvisorError
from advisor.intake.environments.failing import SHOWN, explained
from advisor.intake.environments.running import ToolFailed
from advisor.intake.environments.tools import Order
from advisor.model.criteria import Framework

BARE = Order(("acme-flow",), ())
NAMED = Order(("acme-flow",), ("--index-url", "https://a.example/x", "--constraint", "c.txt"))


def told(framework: Framework, order: Order, failure: ToolFailed) -> AdvisorError:
    with pytest.raises(AdvisorError) as caught, explained(framework, order):
        raise failure
    return caught.value


def test_the_message(acme: Framework):
    lines = [*map(str, range(50)), "ERROR: no such package", "the end"]
    error = told(acme, BARE, ToolFailed("pip", "exit code 1", lines))
    first, *rest = error.message.splitlines()
    assert first == "Acme Flow was not installed; pip: no such package"
    assert rest == ["  46", "  47", "  48", "  49", "  the end"]
    assert len(rest) < SHOWN


@pytest.mark.parametrize(
    ("tool", "order", "hint"),
    [
        ("pip", BARE, "pip's own configuration says where packages come from (pip config list"),
        ("uv", BARE, "uv's own configuration"),
        (
            "pip",
            NAMED,
            "names that place (--index-url https://a.example/x); behind a mirror --",
        ),
        ("uv", NAMED, "so that uv's own configuration says"),
        ("venv", NAMED, "uv makes environments without Python's venv"),
    ],
)
def test_the_remedy(acme: Framework, tool: str, order: Order, hint: str):
    assert hint in told(acme, order, ToolFailed(tool, "exit code 1", ())).hint
