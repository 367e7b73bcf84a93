"""Too much unknown: no recommendation, but the answers that would give one."""

from __future__ import annotations

from pathlib import Path

from advisor.advise import advise
from advisor.decision.matrix import build_matrix
from advisor.decision.unknown import unknown_share
from advisor.inference.infer import infer
from advisor.intake.gather import gather
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from tests.advisor.knowing import TODAY, facts

EXAMPLE = Path("examples/answers/vision-on-phones.yaml")


def test_without_answers_there_is_no_recommendation_yet(real_knowledge: Knowledge) -> None:
    verdict = advise(real_knowledge, facts({})).verdict
    assert (verdict.word, verdict.framework) == ("no recommendation yet", None)
    assert verdict.unknown_share > real_knowledge.method.verdicts.most_unknown
    assert 1 <= len(verdict.decide) <= 3


def test_what_decides_is_what_can_move_the_lead_most(real_knowledge: Knowledge) -> None:
    report = advise(real_knowledge, facts({}))
    spans = [item.span for item in report.unknown if item.kind != "must" and item.settle]
    by_id = {item.id: item.span for item in report.unknown}
    assert [by_id[item] for item in report.verdict.decide] == spans[: len(report.verdict.decide)]


def test_answers_make_less_unknown(real_knowledge: Knowledge) -> None:
    answers = gather(real_knowledge, answers_file=EXAMPLE, no_input=True).facts
    shares = []
    for count in range(0, len(answers) + 1, 4):
        given = Facts(as_of=TODAY, values=dict(list(answers.items())[:count]))
        findings = infer(real_knowledge, given)
        matrix = build_matrix(real_knowledge, given, findings)
        shares.append(unknown_share(findings, matrix, matrix.frameworks))
    assert shares[0] > 0.7
    assert shares[-1] < 0.3


def test_unknown_values_count_with_their_whole_weight(small_knowledge: Knowledge) -> None:
    given = facts({})
    findings = infer(small_knowledge, given)
    matrix = build_matrix(small_knowledge, given, findings)
    unmeasured = [
        leaf
        for leaf, row in matrix.rows.items()
        if any(cell.basis == "unknown" for cell in row.values())
    ]
    answered = sum(
        share.points
        for share in matrix.shares
        if share.question == "base" and share.leaf not in unmeasured
    )
    share = unknown_share(findings, matrix, matrix.frameworks)
    assert unmeasured
    assert abs(share - (1 - answered / matrix.total)) < 1e-12
