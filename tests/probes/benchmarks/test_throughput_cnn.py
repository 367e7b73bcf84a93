"""A batch of images: the same predictions in every framework and mode."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_framework_that_cannot_do_it_fails_with_the_reason(ask: Any, fakes: Path) -> None:
    result = ask("benchmarks/throughput_cnn", "pytorch", search=fakes / "quiet")
    assert result.outcome == "failed"
    assert "eager left out: ImportError: cannot import name 'nn' from 'torch'" in result.message


@pytest.mark.framework
def test_the_predictions_agree(agreed: Any) -> None:
    assert len(set(agreed("throughput_cnn"))) == 1
