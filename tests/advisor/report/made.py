"""Reports made by hand, about two frameworks that exist only in tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.model.conditions import Condition
from advisor.model.criteria import Points
from advisor.model.decision import Cell, CriterionScore, LeafScore, Standing, Verdict
from advisor.model.evidence import Citation, Grade
from advisor.model.knowledge import Edition
from advisor.model.method import Ageing, Continuity, Method, Speed, Verdicts
from advisor.model.report import CitedEvidence, NeedAnswer, Report, Stay
from advisor.model.robustness import Robustness
from tests.advisor.knowing import TODAY

POINTS: dict[Points, float] = {
    "irrelevant": 0,
    "minor": 1,
    "some": 2,
    "major": 4,
    "decisive": 8,
}
GRADES: dict[Grade, float] = {
    "measured": 0.05,
    "vendor": 0.06,
    "source-code": 0.07,
    "independent": 0.11,
    "survey": 0.12,
    "judgement": 0.21,
}
METHOD = Method(
    points=POINTS,
    grades=GRADES,
    ageing=Ageing(fresh_months=13, per_year=0.04, cap=0.31),
    halo=0.03,
    weight_factor=2.5,
    draws=9876,
    neutral=0.5,
    speed=Speed(
        ratio_at_zero=4.5,
        least_external_sd=0.15,
        tolerated_relative_iqr=0.25,
        loss_tolerance=0.002,
        fewest_samples=4,
        unsure_se_log=0.35,
        between_sessions_sd=0.04,
        between_sessions_sd_threads=0.16,
        between_runs_sd=0.07,
        widest_interval=1.6,
        impossible_beyond=9,
        idle_when=Condition.model_validate({"fact": "answer.here", "is": False}),
    ),
    verdicts=Verdicts(
        clear=0.91,
        leans=0.71,
        least_lead=2.2,
        practically_equal_loss=1.1,
        most_unknown=0.6,
        doubt_below=0.96,
    ),
    continuity=Continuity(present="answer.present", leaf="ease/continuity"),
    weak_spot=0.26,
    largest_criterion_share=0.36,
)
NAMES = {
    "alder": "Alder",
    "birch": "Birch",
    "ease": "Ease of use",
    "reach": "Reach",
    "speed": "Speed",
    "phone": "Phone",
    "answer.goal": "What is the project for?",
    "answer.goal=research": "Research, new methods",
    "answer.goal=product": "A product that others rely on",
    "answer.targets": "Where must the trained model run?",
    "answer.targets=server": "A server",
    "answer.targets=phone": "Phones and tablets",
    "answer.targets=browser": "Web browsers",
    "answer.present": "What is the present code written with?",
    "answer.present=other": "Another library",
}
EVIDENCE = CitedEvidence(
    id="alder-runs-on-phones",
    claim="Alder has a runtime for phones",
    grade="vendor",
    observed=TODAY.replace(month=3),
    review_by=TODAY.replace(month=9),
    stale=True,
    sources=(Citation(ref="https://example.org/alder/phones", kind="vendor-docs"),),
    position="rules/evidence.yaml:7",
)


@dataclass(frozen=True)
class LeafMade:
    """A leaf: its criterion, name, points, and per framework the value and why."""

    criterion: str
    name: str
    points: float
    alder: tuple[float, str]
    birch: tuple[float, str]


LEAVES = (
    LeafMade("ease", "First model", 4, (0.6, "A day of reading."), (0.8, "An hour; no more.")),
    LeafMade("reach", "Phone", 6, (0.9, "Sapling: kept by its owner."), (0.4, "By conversion.")),
    LeafMade("speed", "Training", 2, (0.5, "not measured"), (0.5, "not measured")),
)
BY_SPEED = (LeafMade("speed", "Training", 3, (0.51, "Timed."), (0.5, "Timed.")),)


def criteria(leaves: tuple[LeafMade, ...] = LEAVES) -> tuple[CriterionScore, ...]:
    """One criterion per leaf, with sums that agree."""
    total = sum(leaf.points for leaf in leaves)
    return tuple(_criterion(leaf, total) for leaf in leaves)


def _criterion(made: LeafMade, total: float) -> CriterionScore:
    said = {"alder": made.alder, "birch": made.birch}
    contributions = {key: 100 * made.points * value / total for key, (value, _) in said.items()}
    leaf = LeafScore(
        id=f"{made.criterion}/{made.name.lower().replace(' ', '-')}",
        name=made.name,
        points=made.points,
        low=made.points,
        high=made.points + 1,
        weight=made.points / total,
        cells={key: _cell(*pair) for key, pair in said.items()},
        contributions=contributions,
        from_questions={"base": 1, "goal": made.points - 1},
    )
    return CriterionScore(
        id=made.criterion,
        name=NAMES[made.criterion],
        points=made.points,
        weight=leaf.weight,
        values={key: value for key, (value, _) in said.items()},
        contributions=contributions,
        leaves=(leaf,),
    )


def _cell(value: float, because: str) -> Cell:
    return Cell(
        value=value,
        low=value - 0.1,
        high=value + 0.1,
        basis="rated",
        grade="vendor",
        because=because,
        evidence=("alder-runs-on-phones",),
    )


def standings(
    scores: tuple[CriterionScore, ...], shares: Mapping[str, float]
) -> tuple[Standing, ...]:
    """The ranking of these criteria."""
    totals = {key: sum(item.contributions[key] for item in scores) for key in ("alder", "birch")}
    return tuple(
        Standing(
            framework=key,
            score=totals[key],
            low=totals[key] - 10,
            high=totals[key] + 10,
            first_place_share=shares[key],
        )
        for key in sorted(totals, key=lambda key: -totals[key])
    )


def bare(leaves: tuple[LeafMade, ...] = LEAVES) -> Report:
    """Alder is clear; nothing was measured, asked or found beside."""
    scores = criteria(leaves)
    ranking = standings(scores, {"alder": 0.928, "birch": 0.072})
    lead = ranking[0].score - ranking[1].score
    return Report(
        advisor_version="0.1.0",
        rules=Edition(version="2026.0.1", content_hash="0123456789abcdef"),
        as_of=TODAY,
        seed=7,
        candidates=("alder", "birch"),
        verdict=Verdict(word="clear", framework=ranking[0].framework, lead=lead),
        need=NeedAnswer(needed=True),
        ranking=ranking,
        excluded=(),
        routes=(),
        stay=Stay(present=None, advice="nothing to keep"),
        criteria=scores,
        measured=(),
        robustness=Robustness(
            tipping=(), flips=(), weight_factor=1.87, expected_loss=0.21, doubt=None
        ),
        unknown=(),
        fact_values={},
        probes=(),
        evidence=(EVIDENCE,),
        next_steps=(),
        warnings=(),
        names=NAMES,
        method=METHOD,
    )
