"""What the modes of PyTorch decorate with."""

from __future__ import annotations

from types import SimpleNamespace

from probes.mistakes.program import as_written
from probes.mistakes.pytorch.modes import MODES


def test_the_decorators_are_those_that_users_write() -> None:
    torch = SimpleNamespace(compile=object())
    assert {name: of(torch) for name, of in MODES.items()} == {
        "eager": as_written,
        "compiled": torch.compile,
    }
