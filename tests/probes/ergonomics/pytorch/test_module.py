"""The two programs of PyTorch train the same network."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.framework
def test_both_learn_the_same(executed: Any) -> None:
    module = executed("pytorch", "module")["losses"]
    assert len(module) == 8
    assert module[-1] < 0.5 * module[0]
    assert executed("pytorch", "sequential")["losses"][0] == pytest.approx(module[0], rel=0.01)
