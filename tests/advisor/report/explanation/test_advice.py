"""Advice and needs: whether they spoke here, and where they would."""

from __future__ import annotations

from advisor.advise import advise
from advisor.report.explanation.advice import explain_advice, explain_need
from advisor.report.explanation.ground import Ground
from tests.advisor.knowing import facts

NEED = "learning-needs-little"


def test_advice_that_was_given_says_where(example: Ground) -> None:
    report = example.report
    said = {step.rule for step in report.next_steps} | {item.rule for item in report.warnings}
    for name in example.ids["advice"]:
        told = explain_advice(example, name).statements[0]
        assert told.startswith("It is among the ") is (name in said)


def test_advice_that_holds_for_another_framework_says_so(example: Ground) -> None:
    """Advice about a framework that does not come first stays unsaid, as do steps to nowhere."""
    first = example.report.ranking[0].framework
    for item in example.knowledge.advice:
        told = explain_advice(example, item.id).statements[0]
        if "is said only where" in told:
            assert first not in item.frameworks
        if "only with a recommended framework" in told:
            assert example.report.verdict.framework is None


def test_advice_has_its_condition_and_its_text(small: Ground) -> None:
    made = explain_advice(small, "check-memory")
    assert made.meaning == "Below 2 GB the runtime itself counts."
    assert made.statements == ("It is not said here. It changes no score.",)
    assert made.conditions[0].condition.text == "answer.memory is below 2"


def test_the_status_of_a_system_is_told(example: Ground) -> None:
    made = explain_advice(example, "about-pytorch-mobile")
    assert made.statements[1] == "PyTorch Mobile: ended; its successor is ExecuTorch."
    assert made.commands == ("pip install torch executorch",)
    assert "pytorch-mobile-ended" in {item.id for item in made.evidence}


def test_a_need_that_decided_says_so(small: Ground) -> None:
    given = facts({"goal": "learning", "targets": ("desktop",)})
    ground = Ground(advise(small.knowledge, given), small.knowledge)
    made = explain_need(ground, NEED)
    assert made.statements == ("It gave the verdict: no framework needed.",)
    assert made.conditions[0].condition.truth == "true"
    behind = ground.report.need.model_copy(update={"rule": "another"})
    second = Ground(ground.report.model_copy(update={"need": behind}), small.knowledge)
    assert "stands behind another" in explain_need(second, NEED).statements[0]


def test_a_need_that_does_not_hold_decides_nothing(small: Ground) -> None:
    assert explain_need(small, NEED).statements == (
        "It does not hold here, so it decides nothing.",
    )
