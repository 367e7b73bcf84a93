"""Training the MLP: the same losses in every framework and mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

TOLERANCE = 1e-5


def test_a_framework_that_cannot_train_fails_with_the_reason(ask: Any, fakes: Path) -> None:
    result = ask("benchmarks/train_mlp", "pytorch", search=fakes / "quiet")
    assert result.outcome == "failed"
    assert "eager left out: AttributeError: module 'torch' has no attribute" in result.message


@pytest.mark.framework
def test_the_losses_agree(losses_of: Any) -> None:
    first, *others = losses_of("benchmarks/train_mlp")
    for losses in others:
        assert losses == pytest.approx(first, rel=TOLERANCE)
    assert first[-1] < first[0]
