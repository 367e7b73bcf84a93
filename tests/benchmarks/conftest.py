"""The small rule base."""

from __future__ import annotations

import pytest

from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge
from tests.advisor.conftest import SMALL_RULES


@pytest.fixture(scope="session")
def small_rules() -> Knowledge:
    """Two frameworks, three criteria, seven questions."""
    return load(SMALL_RULES)
