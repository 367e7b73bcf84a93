"""What a route needs beside its framework."""

from __future__ import annotations

import pytest

from probes.exports import packages
from probes.protocol import NoAnswer


def test_what_is_there_is_enough() -> None:
    packages.need(())
    packages.need(("pytest",))


def test_what_is_absent_is_named_and_all_are_installed_together() -> None:
    with pytest.raises(NoAnswer) as early:
        packages.need(("pytest", "no-such-package-a", "no-such-package-b"))
    reply = early.value.reply
    assert reply.outcome == "not_installed"
    assert reply.message == (
        "no-such-package-a, no-such-package-b are not installed for this Python"
    )
    assert reply.remedy == ("python -m pip install pytest no-such-package-a no-such-package-b")
