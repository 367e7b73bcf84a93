"""The rule base that ships is sound, and complete where the advisor promises it to be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advisor.bundle import bundled
from advisor.knowledge.files import RuleFile
from advisor.knowledge.linting.examples import failing_examples
from advisor.knowledge.linting.lint import review
from advisor.knowledge.load import read_all
from advisor.knowledge.reading.decode import decode
from advisor.knowledge.reading.reader import read
from advisor.model.knowledge import Knowledge

RULES = bundled("rules")
FILES = sorted(RULES.rglob("*.yaml"))
NAMED_IN_THE_ARTICLE = (
    "TorchScript",
    "LibTorch",
    "PyTorch Mobile",
    "TensorFlow Serving",
    "TensorFlow Lite",
    "TensorFlow.js",
    "TFX",
    "TensorBoard",
    "TensorBoardX",
    "Keras",
    "Transformers",
    "fastai",
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(RULES)))
def test_a_rule_file_is_sound_by_itself(file: Path) -> None:
    decoded = decode(read(file.read_text(encoding="utf-8"), file.name), RuleFile)
    assert decoded != RuleFile()


def test_there_is_nothing_else_among_the_rules() -> None:
    others = [path for path in RULES.rglob("*") if path.is_file() and path.suffix != ".yaml"]
    assert others == []


def test_lint_finds_no_error() -> None:
    found = review(RULES, date(2026, 11, 22))
    assert [str(problem) for problem in found.errors] == []


def test_every_example_holds() -> None:
    assert [str(problem) for problem in failing_examples(read_all(RULES))] == []


def test_the_breadth_that_is_promised(real_knowledge: Knowledge) -> None:
    knowledge = real_knowledge
    assert {
        "graphs-and-debugging",
        "ease-of-use",
        "ecosystem",
        "visualisation",
        "deployment",
        "mobile",
        "popularity",
        "performance",
        "platform",
        "maintenance",
    } <= {criterion.id for criterion in knowledge.criteria}
    assert len(knowledge.questions) >= 14
    assert len(knowledge.requirements) >= 8
    assert {need.instead for need in knowledge.needs} == {
        "classical-ml",
        "runtime-only",
        "hosted-service",
    }


@pytest.mark.parametrize("system", NAMED_IN_THE_ARTICLE)
def test_every_system_of_the_article_has_advice(system: str, real_knowledge: Knowledge) -> None:
    assert any(system in advice.subject for advice in real_knowledge.advice)


@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_every_target_is_reached_or_known_not_to_be(
    framework: str, real_knowledge: Knowledge
) -> None:
    reached = {
        target
        for route in real_knowledge.routes
        for path in route.paths
        if path.framework == framework
        for target in path.levels
    }
    assert reached == {target.id for target in real_knowledge.targets}
