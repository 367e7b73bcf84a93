"""What the modes of TensorFlow decorate with."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from probes.mistakes.program import as_written
from probes.mistakes.tensorflow.modes import MODES


def test_the_decorators_are_those_that_users_write() -> None:
    def function(inner: Any, jit_compile: bool | None = None) -> tuple[Any, bool | None]:
        return inner, jit_compile

    tf = SimpleNamespace(function=function)
    assert MODES["eager"](tf) is as_written
    assert MODES["compiled"](tf)(len) == (len, None)
    assert MODES["xla"](tf)(len) == (len, True)
