"""Words for what moved are those that the user saw."""

from __future__ import annotations

import pytest

from advisor.advise import advise
from advisor.comparison.words import candidates, made_by, said, subject, times, weight
from advisor.model.facts import Fact, known, not_applicable, unknown
from advisor.model.knowledge import Edition, Knowledge
from advisor.model.packs import Pack
from tests.advisor.comparison.inputs import report
from tests.advisor.knowing import facts, measured


@pytest.mark.parametrize(
    ("fact_id", "fact", "words"),
    [
        ("answer.goal", known("product", "answer", ""), "'A product that others rely on'"),
        (
            "answer.targets",
            known(("server", "phone"), "answer", ""),
            "'A server or a cloud service' and 'Phones and tablets'",
        ),
        ("answer.targets", known((), "answer", ""), "nothing"),
        ("answer.offline", known(True, "answer", ""), "'yes'"),
        ("answer.memory", known(2.5, "answer", ""), "2.5 GB"),
        ("answer.goal", unknown("don't know", "answer"), "don't know"),
        ("answer.goal", unknown("not asked"), "no answer"),
        ("answer.memory", not_applicable("does not arise, because of offline"), "does not arise"),
        ("probe.interpreter.python", known("3.12.4", "probe", ""), "3.12.4"),
        ("probe.installation.alder.installed", known(False, "probe", ""), "no"),
        ("probe.interpreter.python", unknown("crashed", "probe"), "unknown"),
        ("probe.interpreter.python", not_applicable("no Python"), "not applicable"),
        ("probe.gone.size_bytes", known(2.0**30, "probe", ""), "1.00 GiB"),
    ],
)
def test_said(small_knowledge: Knowledge, fact_id: str, fact: Fact, words: str) -> None:
    assert said(small_knowledge, report(small_knowledge), fact_id, fact) == words


@pytest.mark.parametrize(
    ("fact_id", "words"),
    [
        ("answer.goal", "What is the project for?"),
        ("probe.interpreter.python", "Version of the judged Python"),
        ("answer.forgotten", "answer.forgotten"),
        ("probe.gone", "probe.gone"),
    ],
)
def test_subject(small_knowledge: Knowledge, fact_id: str, words: str) -> None:
    assert subject(small_knowledge, (report(small_knowledge),), fact_id) == words


def test_weights_candidates_and_times(small_knowledge: Knowledge) -> None:
    given = facts({}, measured("alder", 0.02), measured("birch", 0.01))
    made = advise(small_knowledge, given.model_copy(update={"weights": {"ease": 0.125}}))
    assert weight(made, "ease") == "12.5%"
    assert weight(made, "reach") == "as answered"
    assert candidates(made) == "Alder and Birch"
    assert times(made, "train-mlp") == "Birch 10.0 ms and Alder 20.0 ms"
    assert times(made, "matmul") == "not measured"


def test_made_by() -> None:
    pack = Pack(id="ours", version="3", content_hash="cafe")
    edition = Edition(version="2026.1", content_hash="ab", packs=(pack,))
    assert made_by(edition) == "2026.1 (ab), with ours 3 (cafe)"
    assert (
        made_by(edition.model_copy(update={"packs": ()}), "0.1.0") == "2026.1 (ab), advisor 0.1.0"
    )
