"""Routes of TensorFlow: what is known to go wrong does, and what is plain does not."""

from __future__ import annotations

from typing import Any

import pytest

CODE = """
from probes.harder.tensorflow import _case
from probes.harder.tensorflow.routes import ROUTES
asked = ("branch", "loop", "embedding")
found = {route: {name: _case(name).judge(ROUTES[route]) for name in asked} for route in ROUTES}
found["routes"] = list(ROUTES)
"""


@pytest.mark.framework
def test_each_does_what_is_known_of_it(evaluated: Any) -> None:
    found = evaluated("tensorflow", CODE)
    assert found["routes"] == [
        "function",
        "xla",
        "saved_model",
        "lite",
        "lite_with_model",
        "lite_from_saved_model",
    ]
    for route in ("function", "xla", "saved_model", "lite"):
        assert set(found[route].values()) == {"converts"}
    for route in ("lite_with_model", "lite_from_saved_model"):
        assert "converts" not in found[route].values()
