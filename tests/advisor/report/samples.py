"""Whole reports for snapshots: clear, too close to call, too little known, and nothing left."""

from __future__ import annotations

from advisor.model.decision import Excluded, Verdict
from advisor.model.probes import ProbeResult
from advisor.model.report import Report, Stay, Step, TargetRoutes, Warned
from advisor.model.rules import Mitigation
from tests.advisor.report.fragments import FACTS, LONG, MUST, measured, option, robustness, unknowns
from tests.advisor.report.made import BY_SPEED, bare


def clear() -> Report:
    """A recommendation with everything that a report can have."""
    seedling = option("alder", "Seedling", 0.5, "deprecated")
    return bare().model_copy(
        update={
            "verdict": bare().verdict.model_copy(update={"conditions": (MUST,)}),
            "routes": (
                TargetRoutes(
                    target="phone",
                    name="Phone",
                    best=option("alder", "Sapling", 0.9),
                    runners_up=(seedling,),
                    from_others=(option("birch", "Seedling", 0.4, "deprecated"),),
                ),
                TargetRoutes(target="browser", name="Browser", best=None),
            ),
            "stay": Stay(
                present="birch",
                advice="switch",
                migration_cost=4.0,
                gain_without_cost=22.3,
                pays_when="no higher weight on what exists would make staying pay",
            ),
            "measured": (measured(1.3, 1.22, 1.39, ""),),
            "robustness": robustness(),
            "unknown": unknowns(),
            "fact_values": FACTS,
            "probes": (ProbeResult(probe="benchmarks/train_mlp", outcome="crashed"),),
            "next_steps": (
                Step(title="Install Alder", text="The CPU build.", commands=("pip install alder",)),
                Step(title="Use Sapling for: Phone", text="An export.", commands=(LONG,)),
            ),
            "warnings": (
                Warned(
                    title="Probe benchmarks/train_mlp of Birch: crashed",
                    text="SIGSEGV\nand more lines",
                    subject="benchmarks/train_mlp",
                    commands=("pip install --force-reinstall birch",),
                ),
                Warned(
                    title="Do not start with Seedling",
                    text="It gets no releases.",
                    subject="Seedling",
                    status="deprecated",
                    successor="Sapling",
                    evidence=("alder-runs-on-phones",),
                ),
            ),
        }
    )


def close() -> Report:
    """Two frameworks that nothing tells apart."""
    report = bare(BY_SPEED)
    first, second = report.ranking
    return report.model_copy(
        update={
            "verdict": Verdict(word="too close to call", framework="alder", lead=1.0),
            "ranking": (
                first.model_copy(update={"first_place_share": 0.52}),
                second.model_copy(update={"first_place_share": 0.48}),
            ),
            "robustness": robustness().model_copy(update={"expected_loss": 2.4}),
            "unknown": unknowns()[1:],
            "measured": (measured(1.02, 0.97, 1.07, "no measurable difference"),),
        }
    )


def not_yet() -> Report:
    """Too little is known for any recommendation."""
    verdict = Verdict(
        word="no recommendation yet",
        framework=None,
        lead=1.0,
        unknown_share=0.72,
        decide=("speed/training",),
    )
    return close().model_copy(update={"verdict": verdict})


def none_left() -> Report:
    """Every framework violates a must; one may be relaxed."""
    report = bare()
    excluded = tuple(
        Excluded(
            framework=standing.framework,
            requirement=f"{standing.framework}-needs-glibc",
            title=f"{standing.framework.capitalize()} does not install on musl",
            because="Its packages need glibc.",
            mitigation=Mitigation(text="Use a glibc image", effort="low"),
            evidence=("alder-runs-on-phones",),
            would_have_scored=standing.score,
            position="rules/requirements.yaml:3",
        )
        for standing in report.ranking
    )
    return report.model_copy(
        update={
            "verdict": Verdict(word="no candidate", framework=None, relax=("alder-needs-glibc",)),
            "ranking": (),
            "excluded": excluded,
        }
    )
