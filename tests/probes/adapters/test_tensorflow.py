"""TensorFlow's own settings."""

from __future__ import annotations

from typing import Any

import pytest

QUICK = {"samples": 1, "min_sample_s": 0.0, "warm_up": 0}


@pytest.mark.framework
def test_the_threads_are_those_asked_for(ask_real: Any) -> None:
    ask = ask_real("tensorflow")
    result = ask("benchmarks/matmul", "tensorflow", modes=["eager"], threads=2, **QUICK)
    assert result.measurements[0].settings["threads"] == 2
    assert result.measurements[0].clock == "wall"


@pytest.mark.framework
def test_what_was_compiled_is_said(ask_real: Any) -> None:
    result = ask_real("tensorflow")("benchmarks/matmul", "tensorflow", **QUICK)
    compilers = [found.settings["compiler"] for found in result.measurements]
    assert compilers == ["none", "tf.function, without XLA", "tf.function, with XLA"]
