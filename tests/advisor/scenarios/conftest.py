"""The small rule base with two personas, to be spoilt."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy
from tests.advisor.scenarios.small import SCENARIOS


@pytest.fixture
def rules(tmp_path: Path) -> RuleCopy:
    return RuleCopy(Path(copytree(SMALL_RULES, tmp_path / "rules"))).add("scenarios", SCENARIOS)
