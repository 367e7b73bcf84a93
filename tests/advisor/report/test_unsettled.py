"""The unknown in names, with the command that settles it."""

from __future__ import annotations

from advisor.advise import advise
from advisor.model.facts import unknown
from advisor.model.knowledge import Knowledge
from advisor.report.unsettled import ELSEWHERE, MEASURE, settle
from tests.advisor.knowing import facts


def test_open_musts_name_their_framework_and_the_question(small_knowledge: Knowledge) -> None:
    must = next(item for item in advise(small_knowledge, facts({})).unknown if item.kind == "must")
    assert must.text.endswith("if this applies here, Birch is ruled out")
    assert must.settle == "--answer python=…"


def test_unmeasured_leaves_name_the_command_that_measures(small_knowledge: Knowledge) -> None:
    items = advise(small_knowledge, facts({"goal": "product"})).unknown
    leaf = next(item for item in items if item.id == "speed/training")
    assert leaf.settle == MEASURE
    assert leaf.text.startswith("Training (Alder and Birch): ")


def test_an_idle_machine_is_not_told_to_measure_again(real_knowledge: Knowledge) -> None:
    items = advise(real_knowledge, facts({"approach": "train", "train-here": False})).unknown
    leaf = next(item for item in items if item.id == "performance/training")
    assert leaf.settle == ELSEWHERE


def test_a_probe_that_could_not_tell_says_why(small_knowledge: Knowledge) -> None:
    known = facts({})
    values = {"probe.platform.system": unknown("timed out", "probe", "probe platform")}
    given = known.model_copy(update={"values": values})
    missing = ("probe.platform.system", "probe.platform.libc", "answer.python")
    assert settle(given, missing) == (
        "advisor probe (here: timed out), advisor probe, --answer python=…"
    )
