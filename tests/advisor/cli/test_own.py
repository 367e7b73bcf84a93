"""The user's own workload between the command line and its result."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.cli.own import check_own, own_workload
from advisor.errors import AdvisorError, FileProblems, UsageProblem
from advisor.intake.probing.own_workload import OwnWorkload
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from tests.advisor.knowing import measured


def test_no_file_is_no_workload(real_knowledge: Knowledge):
    assert own_workload(real_knowledge, None, ("pytorch",)) is None


def test_a_workload_about_one_of_the_frameworks(real_knowledge: Knowledge, tmp_path: Path):
    file = tmp_path / "mine.py"
    file.write_text("def pytorch(device): ...\n")
    found = own_workload(real_knowledge, file, ("pytorch", "tensorflow"))
    assert found is not None
    assert found.frameworks == ("pytorch",)
    with pytest.raises(UsageProblem, match="--output would overwrite"):
        own_workload(real_knowledge, file, ("pytorch",), file)
    with pytest.raises(UsageProblem, match=r"mine.py defines pytorch\(\) only, and not tensorflow"):
        own_workload(real_knowledge, file, ("tensorflow",))


def test_a_workload_that_is_no_python(real_knowledge: Knowledge, tmp_path: Path):
    (tmp_path / "mine.py").write_text("def\n")
    with pytest.raises(FileProblems, match=r"mine.py:1:\d+: syntax: "):
        own_workload(real_knowledge, tmp_path / "mine.py", ("pytorch",))


def test_what_was_asked_for_must_have_been_timed_somewhere():
    own = OwnWorkload(Path("mine.py"), ("pytorch", "tensorflow"))
    fails = ProbeResult(
        probe="workload/mine", framework="pytorch", outcome="failed", message="mine.py:3: no\nmore"
    )
    with pytest.raises(AdvisorError, match=r"mine.py: mine.py:3: no$"):
        check_own(own, [fails])
    with pytest.raises(AdvisorError, match="nothing ran it"):
        check_own(own, [])
    timed = measured("tensorflow", 0.01).model_copy(update={"probe": "workload/mine"})
    check_own(own, [fails, timed])
    check_own(None, [])
