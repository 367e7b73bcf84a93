"""Models of TensorFlow with rarer operations."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.harder import tensorflow
cases = {case.name: case for case in tensorflow.cases()}
found = {name: cases[name].answers for name in ("sort_topk", "mask", "fft", "upsample")}
mask, fft = cases["mask"], cases["fft"]
inputs = mask.inputs[0]
found["dense"] = mask.numbers(mask.model.layers[0](inputs))
found["inputs"] = mask.numbers(inputs)
found["flipped"] = fft.numbers(fft.model(-inputs))
"""


@pytest.mark.framework
def test_they_do_what_they_are_called(evaluated: Any) -> None:
    found = evaluated("tensorflow", CODE)
    row = found["sort_topk"][0][: 8 + 3 + 3]
    assert row[:8] == sorted(row[:8])
    assert row[8:11] == sorted(row[:8], reverse=True)[:3]
    assert all(place in range(8) for place in row[11:])
    pairs = zip(found["dense"], found["inputs"], strict=True)
    assert found["mask"][0] == pytest.approx([sum(a for a, b in pairs if b > 0)], abs=1e-4)
    assert found["flipped"] == pytest.approx(found["fft"][0])
    assert len(found["upsample"][0]) == 2 * 16 * 16 * 8
