"""Every fact with where it comes from, and every piece of evidence with its dates."""

from __future__ import annotations

import pytest

from advisor.model.facts import Fact, known, not_applicable, unknown
from advisor.model.probes import ProbeResult
from advisor.report.console_parts import inputs
from tests.advisor.report.console_parts.alone import INERT, NASTY, alone
from tests.advisor.report.made import EVIDENCE, bare


def told(fact_id: str, fact: Fact) -> str:
    """The line of one fact."""
    report = bare().model_copy(update={"fact_values": {fact_id: fact}})
    heading, line = alone(inputs.write_facts, report).splitlines()
    assert heading == "ALL FACTS (each with its source)"
    return line.removeprefix("  · ")


def probed(result: ProbeResult) -> str:
    """The line of one probe."""
    report = bare().model_copy(update={"probes": (result,)})
    return alone(inputs.write_facts, report).splitlines()[1].removeprefix("  · ")


@pytest.mark.parametrize(
    ("fact_id", "fact", "said"),
    [
        (
            "answer.goal",
            known("product", "answer", "answers.yaml:3"),
            "A product that others rely on [answers.yaml:3]",
        ),
        (
            "answer.targets",
            known(("server", "phone"), "answer", "--answer"),
            "A server and Phones and tablets [answer, --answer]",
        ),
        (
            "probe.hardware.memory_bytes",
            known(2.0**34, "probe", "probe hardware, /usr/bin/python3"),
            "16.0 GiB [probe hardware, /usr/bin/python3]",
        ),
        ("probe.devices.alder.works", known(False, "probe", ""), "no [probe]"),
        (
            "answer.goal",
            unknown("not asked"),
            "unknown: not asked",
        ),
        (
            "probe.platform.libc",
            unknown("failed: no such tool", "probe", "probe platform"),
            "unknown: failed: no such tool [probe platform]",
        ),
        (
            "answer.offline",
            not_applicable("does not arise, because of targets"),
            "not applicable: does not arise, because of targets",
        ),
    ],
)
def test_a_fact_comes_with_its_source(fact_id: str, fact: Fact, said: str) -> None:
    label = {
        "answer.goal": "What is the project for? (answer.goal)",
        "answer.targets": "Where must the trained model run? (answer.targets)",
    }.get(fact_id, fact_id)
    assert told(fact_id, fact) == f"{label}: {said}"


def test_what_a_machine_says_is_inert() -> None:
    fact = known(NASTY, "probe", NASTY)
    assert told("probe.hardware.cpu_model", fact) == (
        f"probe.hardware.cpu_model: {INERT} [probe, {INERT}]"
    )


def test_a_probe_says_how_it_ended_how_long_it_took_and_in_which_python() -> None:
    done = ProbeResult(
        probe="facts/devices",
        framework="alder",
        outcome="timed_out",
        message="no reply within 90 s",
        interpreter="/usr/bin/python3",
        seconds=90.04,
    )
    assert probed(done) == (
        "probe facts/devices of Alder: timed_out, 90.0 s, /usr/bin/python3: no reply within 90 s."
    )
    bare_result = ProbeResult(probe="facts/platform", outcome="measured")
    assert probed(bare_result) == "probe facts/platform: measured, 0.0 s, no interpreter"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_evidence_is_cited_with_its_age_place_and_source(width: int) -> None:
    fresh = EVIDENCE.model_copy(update={"id": "fresh", "stale": False, "position": ""})
    report = bare().model_copy(update={"evidence": (EVIDENCE, fresh)})
    assert " ".join(alone(inputs.write_evidence, report, width=width).split()) == (
        "ALL EVIDENCE (what was cited, and when to look again) "
        "[alder-runs-on-phones] Alder has a runtime for phones. PAST ITS REVIEW DATE. "
        "vendor, seen 2026-03-22, review by 2026-09-22 (rules/evidence.yaml:7) "
        "vendor-docs: https://example.org/alder/phones "
        "[fresh] Alder has a runtime for phones. "
        "vendor, seen 2026-03-22, review by 2026-09-22 "
        "vendor-docs: https://example.org/alder/phones"
    )


def test_no_evidence_no_heading() -> None:
    assert alone(inputs.write_evidence, bare().model_copy(update={"evidence": ()})) == ""


def test_evidence_about_other_versions_says_so() -> None:
    about = EVIDENCE.model_copy(update={"caveat": "About Alder >=2; 1.9 is installed here."})
    text = alone(inputs.write_evidence, bare().model_copy(update={"evidence": (about,)}))
    assert "PAST ITS REVIEW DATE. About Alder >=2; 1.9 is installed here.\n" in text
