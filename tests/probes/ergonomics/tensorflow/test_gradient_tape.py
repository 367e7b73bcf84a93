"""The two programs of TensorFlow train the same network."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_both_learn_the_same(executed: Any) -> None:
    tape = executed("tensorflow", "gradient_tape")["losses"]
    fit = executed("tensorflow", "keras_fit")["losses"]
    assert len(tape) == len(fit) == 8
    assert tape[-1] < 0.5 * tape[0]
    assert fit[-1] < 0.5 * fit[0]
    assert fit[0] == pytest.approx(tape[0], rel=0.1)
