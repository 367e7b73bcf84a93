"""Models of TensorFlow for sequences."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.harder import tensorflow
cases = {case.name: case for case in tensorflow.cases()}
found = {name: cases[name].answers for name in ("gru", "bilstm", "embedding", "transformer")}
for name in ("gru", "bilstm"):
    case = cases[name]
    found[name + " of the first four"] = case.numbers(case.model(case.inputs[0][:1, :4]))
"""


@pytest.mark.framework
def test_they_are_what_they_are_called(evaluated: Any) -> None:
    found = evaluated("tensorflow", CODE)
    sizes = {name: len(found[name][0]) for name in ("gru", "bilstm", "embedding", "transformer")}
    assert sizes == {"gru": 96, "bilstm": 192, "embedding": 8, "transformer": 96}
    assert found["gru of the first four"] == pytest.approx(found["gru"][0][: 4 * 8], abs=1e-5)
    forwards = found["bilstm of the first four"]
    assert forwards[:8] == pytest.approx(found["bilstm"][0][:8], abs=1e-5)
    assert forwards[8:16] != pytest.approx(found["bilstm"][0][8:16], abs=1e-3)
    means = [sum(found["transformer"][0][at : at + 8]) for at in range(0, 96, 8)]
    assert max(means) != pytest.approx(min(means), abs=1e-3)
