"""The losses of one training workload in both frameworks and modes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

QUICK = {"samples": 3, "min_sample_s": 0.0, "warm_up": 1}


@pytest.fixture
def losses_of(ask_real: Any) -> Callable[[str], list[tuple[float, ...]]]:
    """Runs a training probe everywhere; the first five losses of each framework and mode."""

    def losses(probe: str) -> list[tuple[float, ...]]:
        askers = [(framework, ask_real(framework)) for framework in ("pytorch", "tensorflow")]
        results = [ask(probe, framework, **QUICK) for framework, ask in askers]
        assert [result.message for result in results] == ["", ""]
        found = [measured.losses for result in results for measured in result.measurements]
        assert [len(first) for first in found] == [5, 5, 5, 5]
        return found

    return losses
