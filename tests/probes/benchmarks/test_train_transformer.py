"""Training the transformer: the same losses in every framework and mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_framework_that_cannot_do_it_fails_with_the_reason(ask: Any, fakes: Path) -> None:
    result = ask("benchmarks/train_transformer", "pytorch", search=fakes / "quiet")
    assert result.outcome == "failed"
    assert "eager left out: ImportError: cannot import name 'nn' from 'torch'" in result.message


@pytest.mark.framework
def test_the_losses_agree_and_fall(agreed: Any) -> None:
    losses = agreed("train_transformer")
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < losses[0]
