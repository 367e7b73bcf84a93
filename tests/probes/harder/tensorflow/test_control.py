"""Models of TensorFlow whose way depends on what they are given."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.harder import tensorflow
cases = {case.name: case for case in tensorflow.cases()}
found = {name: cases[name].answers for name in ("branch", "cond", "loop")}
branch, other = cases["branch"], cases["branch"].inputs[1]
found["one layer"] = branch.numbers(branch.model.layers[0](other))
found["other layer"] = branch.numbers(branch.model.layers[1](other))
loop = cases["loop"]
found["one turn fewer"] = loop.numbers(loop.model(loop.inputs[1][:, :-1]))
"""


@pytest.mark.framework
def test_the_second_input_takes_the_other_way(evaluated: Any) -> None:
    found = evaluated("tensorflow", CODE)
    assert found["branch"][1] == found["other layer"] != found["one layer"]
    assert found["cond"][0] == pytest.approx(found["branch"][0])
    assert found["cond"][1] == pytest.approx(found["branch"][1])
    assert found["loop"][1] != pytest.approx(found["one turn fewer"], abs=1e-3)
