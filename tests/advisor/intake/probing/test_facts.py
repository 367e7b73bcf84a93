"""Probe results become exactly the facts that the rule base declares."""

from __future__ import annotations

import pytest

from advisor.intake.probing.facts import probe_facts
from advisor.model.facts import Fact
from advisor.model.knowledge import Knowledge
from advisor.model.probes import ProbeResult
from advisor.model.record import Outcome, Value


def found(
    knowledge: Knowledge,
    probe: str,
    values: dict[str, Value],
    *,
    framework: str | None = None,
    outcome: Outcome = "measured",
    message: str = "",
) -> dict[str, Fact]:
    result = ProbeResult(
        probe=probe,
        framework=framework,
        outcome=outcome,
        message=message,
        values=values,
        interpreter="/usr/bin/python3",
    )
    return probe_facts([result], knowledge.fact_types)


def test_value_with_its_source(real_knowledge: Knowledge):
    facts = found(real_knowledge, "facts/hardware", {"cores": 2.0, "undeclared": "x"})
    fact = facts["probe.hardware.cores"]
    assert (fact.state, fact.value, fact.source) == ("known", 2.0, "probe")
    assert fact.provenance == "probe hardware, /usr/bin/python3"
    assert not [fact_id for fact_id in facts if "undeclared" in fact_id]


def test_facts_about_a_framework_carry_its_name(real_knowledge: Knowledge):
    values: dict[str, Value] = {"installed": True, "version": "2.13.0+cpu"}
    facts = found(real_knowledge, "facts/installation", values, framework="pytorch")
    assert facts["probe.installation.pytorch.version"].value == "2.13.0+cpu"
    assert facts["probe.installation.pytorch.size_bytes"].state == "unknown"
    assert "probe.installation.tensorflow.installed" not in facts


def test_failed_probe_leaves_unknowns_that_say_why(real_knowledge: Knowledge):
    facts = found(
        real_knowledge,
        "facts/devices",
        {"works": False},
        framework="pytorch",
        outcome="timed_out",
        message="no reply within 5 s\nand a tail",
    )
    assert facts["probe.devices.pytorch.works"].value is False
    fact = facts["probe.devices.pytorch.cuda"]
    assert (fact.state, fact.source) == ("unknown", "probe")
    assert fact.reason == "timed out: no reply within 5 s"


def test_what_cannot_apply_is_not_applicable(real_knowledge: Knowledge):
    mac = found(real_knowledge, "facts/platform", {"system": "macos", "libc": "none"})
    assert mac["probe.platform.glibc"].state == "not_applicable"
    assert mac["probe.platform.macos"].state == "unknown"
    linux = found(real_knowledge, "facts/platform", {"system": "linux"})
    assert linux["probe.platform.macos"].state == "not_applicable"
    assert linux["probe.platform.glibc"].state == "unknown"


def test_without_a_gpu_its_model_is_not_applicable(real_knowledge: Knowledge):
    facts = found(real_knowledge, "facts/hardware", {"nvidia": False})
    assert facts["probe.hardware.nvidia_compute_capability"].state == "not_applicable"
    assert (
        found(real_knowledge, "facts/hardware", {})["probe.hardware.nvidia_name"].state == "unknown"
    )


def test_absent_framework_has_no_version(real_knowledge: Knowledge):
    facts = found(
        real_knowledge,
        "facts/installation",
        {"installed": False},
        framework="pytorch",
        outcome="not_installed",
    )
    assert facts["probe.installation.pytorch.installed"].value is False
    assert facts["probe.installation.pytorch.version"].state == "not_applicable"


@pytest.mark.parametrize(
    ("probe", "key", "value"),
    [
        ("facts/hardware", "cores", 0.0),
        ("facts/hardware", "cores", "two"),
        ("facts/hardware", "memory_bytes", float("inf")),
        ("facts/hardware", "nvidia", "yes"),
        ("facts/platform", "system", "beos"),
        ("facts/platform", "glibc", "two point something"),
    ],
)
def test_value_outside_its_domain_is_unknown(
    real_knowledge: Knowledge, probe: str, key: str, value: Value
):
    fact = found(real_knowledge, probe, {key: value})[f"probe.{probe.rpartition('/')[2]}.{key}"]
    assert fact.state == "unknown"
    assert repr(value) in str(fact.reason)


def test_sets_take_the_order_of_the_rules_and_lose_strangers(real_knowledge: Knowledge):
    facts = found(real_knowledge, "facts/hardware", {"simd": ("avx512f", "avx9000", "avx")})
    assert facts["probe.hardware.simd"].value == ("avx", "avx512f")


def interpreters(knowledge: Knowledge, *versions: str) -> dict[str, Fact]:
    return probe_facts(
        [
            ProbeResult(
                probe="facts/interpreter",
                framework=f"framework-{version}",
                outcome="measured",
                values={"python": version, "free_threaded": False},
                interpreter=f"/opt/{index}/python",
            )
            for index, version in enumerate(versions)
        ],
        knowledge.fact_types,
    )


def test_interpreters_that_agree(real_knowledge: Knowledge):
    assert (
        interpreters(real_knowledge, "3.12.1", "3.12.1")["probe.interpreter.python"].value
        == "3.12.1"
    )


def test_interpreters_that_differ_are_unknown(real_knowledge: Knowledge):
    facts = interpreters(real_knowledge, "3.12.1", "3.14.0")
    fact = facts["probe.interpreter.python"]
    assert fact.state == "unknown"
    assert "/opt/0/python: 3.12.1" in str(fact.reason)
    assert "/opt/1/python: 3.14.0" in str(fact.reason)
    assert facts["probe.interpreter.free_threaded"].value is False


def test_a_probe_that_declares_nothing_gives_nothing(real_knowledge: Knowledge):
    assert found(real_knowledge, "benchmarks/matmul", {"x": 1.0}, framework="pytorch") == {}


def test_a_workload_that_is_called_like_a_probe_of_facts_is_none(real_knowledge: Knowledge):
    hardware = ProbeResult(
        probe="facts/hardware", framework=None, outcome="measured", values={"nvidia": True}
    )
    mine = ProbeResult(
        probe="workload/hardware", framework="pytorch", outcome="measured", values={"nvidia": False}
    )
    facts = probe_facts([hardware, mine], real_knowledge.fact_types)
    assert facts["probe.hardware.nvidia"].value is True
