"""What every test may use: the real rule base, loaded once."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def real_knowledge() -> Knowledge:
    """The rule base that ships."""
    return load()
