"""Other facts about the machine."""

from __future__ import annotations

import pytest

from advisor.comparison.what_if.facts import with_facts
from advisor.errors import UsageProblem
from advisor.model.knowledge import Knowledge
from tests.advisor.comparison.inputs import ANSWERS
from tests.advisor.knowing import facts

SYSTEM = "probe.platform.system"


def test_facts_are_put_beside_the_others(small_knowledge: Knowledge) -> None:
    given = facts(ANSWERS)
    moved = with_facts(small_knowledge, given, (f"{SYSTEM}=macos", "probe.interpreter.python=3.14"))
    assert moved.fact(SYSTEM).value == "macos"
    assert moved.fact("probe.interpreter.python").value == "3.14"
    assert moved.fact("answer.goal") == given.fact("answer.goal")


@pytest.mark.parametrize(
    ("option", "says"),
    [
        (SYSTEM, f"--fact {SYSTEM}: write ID=VALUE"),
        ("answer.goal=product", "that is an answer; write --answer goal=product"),
        ("probe.platform.sytem=linux", f"did you mean '{SYSTEM}'"),
        ("system=linux", f"unknown fact 'system'; did you mean '{SYSTEM}'"),
        ("installed=yes", "'probe.installation.alder.installed' or 'probe.installation.birch"),
        ("colour=red", "facts begin with probe.platform, probe.interpreter or probe.installation"),
        (f"{SYSTEM}=linx", "did you mean 'linux'"),
    ],
)
def test_what_is_no_fact(small_knowledge: Knowledge, option: str, says: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        with_facts(small_knowledge, facts({}), (option,))
    assert says in caught.value.message


def test_all_wrong_ones_at_once(small_knowledge: Knowledge) -> None:
    with pytest.raises(UsageProblem) as caught:
        with_facts(small_knowledge, facts({}), ("a=1", f"{SYSTEM}=macos", "b=2"))
    assert [line.split(":")[0] for line in caught.value.message.splitlines()] == [
        "--fact a=1",
        "--fact b=2",
    ]
