"""Every workload that is measured counts once, or is known not to count."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from math import fsum

import pytest

from advisor.model.knowledge import Knowledge
from probes import catalog

SHOWN_ONLY = {"matmul-bfloat16", "matmul-float16", "matmul-tf32", "memory-bandwidth"}
"""Products of less precision, and what the machine can do: neither tells what a project does."""

NO_TRIAL = {"import_time": "import"}
"""The benchmark that times whole processes instead of calls."""


def measured() -> set[str]:
    return {
        NO_TRIAL.get(name) or import_module(f"probes.benchmarks.{name}").trial().workload
        for name in catalog.modules("benchmarks")
    }


def test_a_workload_counts_unless_it_is_only_shown(real_knowledge: Knowledge) -> None:
    counted = {name for leaf in real_knowledge.leaves.values() for name in leaf.measured_by}
    assert counted == measured() - SHOWN_ONLY


def test_no_workload_counts_twice(real_knowledge: Knowledge) -> None:
    leaves = real_knowledge.leaves.values()
    counted = Counter(name for leaf in leaves for name in leaf.measured_by)
    kinds = Counter(name for leaf in leaves for kind in leaf.kinds for name in kind.workloads)
    assert max(counted.values()) == max(kinds.values()) == 1


def test_shares_are_parts_of_one(real_knowledge: Knowledge) -> None:
    for leaf in real_knowledge.leaves.values():
        if leaf.measured_by:
            assert fsum(leaf.measured_by.values()) == pytest.approx(1), leaf.id


def test_only_the_answer_about_data_tells_projects_apart(real_knowledge: Knowledge) -> None:
    assert {"answer.domain"} == frozenset[str]().union(
        *(when.reads for when in real_knowledge.kinds.values())
    )


def test_no_answer_gives_points_to_one_kind_of_training(real_knowledge: Knowledge) -> None:
    """Size, scale and the wish for speed weigh training, whatever is trained."""
    for question, choice in (
        ("approach", "train"),
        ("data-size", "medium"),
        ("data-size", "large"),
        ("scale", "one-gpu"),
        ("speed", "little"),
        ("speed", "decisive"),
    ):
        assert "performance/training" in real_knowledge.choice_points[question][choice]
