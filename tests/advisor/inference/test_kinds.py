"""What the project works on decides which measured times speak for it."""

from __future__ import annotations

import pytest

from advisor.inference.kinds import OTHER_KIND
from advisor.inference.workloads import workload_findings
from advisor.model.facts import Facts
from advisor.model.findings import WorkloadFinding
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from tests.advisor.knowing import facts, measured

TRAINING = ("train-mlp", "train-cnn", "train-transformer", "train-lstm", "train-embedding")
SERVING = ("latency-cnn", "latency-transformer")


def project(*domains: str, losses: tuple[float, ...] = (1.0, 0.5)) -> Facts:
    """Everything measured for two frameworks; the losses are those of the second on images."""
    probes = [
        measured(framework, 0.01, workload=workload, losses=found)
        for framework in ("pytorch", "tensorflow")
        for workload in (*TRAINING, *SERVING)
        for found in [losses if (framework, workload) == ("tensorflow", "train-cnn") else (1, 0.5)]
    ]
    answers: dict[str, Value] = {"train-here": True, "approach": "train"}
    return facts({**answers, "domain": domains} if domains else answers, *probes)


def findings(knowledge: Knowledge, given: Facts) -> dict[str, WorkloadFinding]:
    return {item.workload: item for item in workload_findings(knowledge, given)}


def counted(knowledge: Knowledge, *domains: str) -> set[str]:
    found = findings(knowledge, project(*domains))
    assert all(item.refused in ("", OTHER_KIND) for item in found.values())
    return {name for name, item in found.items() if not item.refused}


@pytest.mark.parametrize(
    ("domains", "expected"),
    [
        (("vision",), {"train-cnn", "latency-cnn"}),
        (("language",), {"train-transformer", "latency-transformer"}),
        (("vision", "language"), {"train-cnn", "train-transformer", *SERVING}),
        (("audio",), {"train-lstm"}),
        (("time-series", "tabular"), {"train-lstm", "train-mlp"}),
        (("recommender",), {"train-embedding"}),
        (("scientific",), {"train-mlp"}),
    ],
    ids=lambda value: "-".join(sorted(value)),
)
def test_each_kind_of_project_has_its_workloads(
    real_knowledge: Knowledge, domains: tuple[str, ...], expected: set[str]
) -> None:
    assert counted(real_knowledge, *domains) == expected


def test_until_somebody_says_everything_may_count(real_knowledge: Knowledge) -> None:
    found = findings(real_knowledge, project())
    assert not any(item.refused for item in found.values())
    assert {item.fits for item in found.values()} == {"unknown"}


def test_no_project_is_left_without_a_workload(real_knowledge: Knowledge) -> None:
    for choice in real_knowledge.question_by_id["domain"].choices:
        assert counted(real_knowledge, choice.id) & set(TRAINING), choice.id


def test_what_is_wrong_with_the_times_themselves_is_said_first(real_knowledge: Knowledge) -> None:
    found = findings(real_knowledge, project("language", losses=(1.0, 0.9)))["train-cnn"]
    assert found.fits == "false"
    assert "not the same work" in found.refused


def test_what_is_shown_for_every_project_fits_every_project(small_knowledge: Knowledge) -> None:
    (found,) = workload_findings(small_knowledge, facts({}, measured("alder", 0.1)))
    assert found.fits == "true"
