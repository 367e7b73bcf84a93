"""What to know before following the verdict."""

from __future__ import annotations

from datetime import date

from advisor.advise import advise
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from tests.advisor.knowing import facts, measured


def titles(knowledge: Knowledge, given: Facts) -> list[str]:
    return [item.title for item in advise(knowledge, given).warnings]


def test_a_probe_that_died_is_named_with_its_remedy(small_knowledge: Knowledge) -> None:
    dead = ProbeResult(
        probe="benchmarks/train_mlp",
        framework="birch",
        outcome="timed_out",
        message="no reply after 90 s",
        remedy="raise the limit",
    )
    (warned,) = advise(small_knowledge, facts({}, dead)).warnings
    assert warned.title == "Probe benchmarks/train_mlp of Birch: timed out"
    assert warned.commands == ("raise the limit",)
    assert warned.subject == "benchmarks/train_mlp"


def test_probes_that_had_nothing_to_measure_are_no_warning(small_knowledge: Knowledge) -> None:
    absent = ProbeResult(probe="benchmarks/matmul", framework="birch", outcome="not_installed")
    assert titles(small_knowledge, facts({}, absent)) == []


def test_noise_is_named(small_knowledge: Knowledge) -> None:
    (title,) = titles(small_knowledge, facts({}, measured("alder", 0.01, spread=0.6)))
    assert title == "Noisy measurement: benchmarks/train-mlp of Alder (eager)"


def test_times_of_the_processor_of_a_machine_with_a_gpu_warn_once(
    small_knowledge: Knowledge,
) -> None:
    why = "measured on the processor: Birch has no kernel image for this GPU (sm_61)"
    birch, alder = (measured(name, 0.01) for name in ("birch", "alder"))
    changes = {"message": f"{why}; compiled left out: no compiler", "remedy": "another build"}
    given = facts({}, birch.model_copy(update=changes), alder.model_copy(update={"message": why}))
    (warned,) = advise(small_knowledge, given).warnings
    assert warned.title == "Measured on the processor, though there is a GPU"
    assert warned.text == "Birch has no kernel image for this GPU (sm_61)"
    assert warned.commands == ("another build",)


def test_a_must_on_stale_evidence_warns_and_excludes_nobody(small_knowledge: Knowledge) -> None:
    given = facts({"python": "3.10"}, as_of=date(2028, 1, 1))
    report = advise(small_knowledge, given)
    assert report.excluded == ()
    assert any("past its review date" in item.title for item in report.warnings)


def test_a_weak_spot_where_it_matters_most(small_knowledge: Knowledge) -> None:
    method = small_knowledge.method.model_copy(update={"weak_spot": 1.0})
    strict = small_knowledge.model_copy(update={"method": method})
    (title,) = titles(strict, facts({"goal": "learning"}))
    assert title.endswith("is weak on first model, which matters here")


def test_systems_one_may_meet_come_with_status_and_successor(real_knowledge: Knowledge) -> None:
    report = advise(real_knowledge, facts({"targets": ("server",)}))
    named = {item.subject: item for item in report.warnings if item.status == "deprecated"}
    assert named["TorchScript"].successor


def test_a_weak_spot_says_when_it_is_a_judgement(small_knowledge: Knowledge) -> None:
    method = small_knowledge.method.model_copy(update={"weak_spot": 1.0})
    strict = small_knowledge.model_copy(update={"method": method})
    (warned,) = advise(strict, facts({"goal": "learning"})).warnings
    assert warned.text == "Known from use. (judgement)"
