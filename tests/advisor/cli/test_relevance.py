"""The benchmarks that a project needs, from its answers file and options."""

from __future__ import annotations

from pathlib import Path

from advisor.cli.relevance import needed_benchmarks
from advisor.model.knowledge import Knowledge

ANSWERS = """\
schema: advisor.answers/1
answers:
  domain: [vision]
  speed: much
"""


def test_without_an_answer_nothing_is_known_to_be_needed(real_knowledge: Knowledge) -> None:
    assert needed_benchmarks(real_knowledge, None, ()) == ()


def test_answers_of_a_file(real_knowledge: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(ANSWERS)
    needed = needed_benchmarks(real_knowledge, file, ())
    assert "benchmarks/train_cnn" in needed
    assert "benchmarks/train_lstm" not in needed


def test_an_option_comes_before_the_file(real_knowledge: Knowledge, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(ANSWERS)
    needed = needed_benchmarks(real_knowledge, file, ("domain=audio",))
    assert "benchmarks/train_lstm" in needed
    assert "benchmarks/train_cnn" not in needed
