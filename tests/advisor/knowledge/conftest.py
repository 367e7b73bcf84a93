"""The small rule base, to be spoilt."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.advisor.knowledge.rule_copy import SMALL_RULES, RuleCopy


@pytest.fixture
def rules(tmp_path: Path) -> RuleCopy:
    return RuleCopy(Path(copytree(SMALL_RULES, tmp_path / "rules")))
