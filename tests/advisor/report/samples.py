"""Whole reports for snapshots: one that is clear, one too close to call, one with nothing left."""

from __future__ import annotations

from advisor.model.decision import (
    Doubt,
    Excluded,
    Flip,
    OpenMust,
    Robustness,
    Tipping,
    Unsettled,
    Verdict,
)
from advisor.model.facts import known, unknown
from advisor.model.probes import ProbeResult
from advisor.model.report import (
    MeasuredWorkload,
    Report,
    RouteOption,
    Stay,
    Step,
    TargetRoutes,
    Timing,
    Warned,
)
from advisor.model.rules import Mitigation, Status
from tests.advisor.report.made import BY_SPEED, bare

FACTS = {
    "answer.goal": known("product", "answer", "answers.yaml:3"),
    "answer.targets": known(("phone",), "answer", "--answer"),
    "answer.present": known("birch", "answer", "answers.yaml:4"),
    "probe.hardware.cpu_model": known("Some CPU", "probe", "probe hardware"),
    "probe.hardware.cores": known(8.0, "probe", "probe hardware"),
    "probe.hardware.memory_bytes": known(17179869184.0, "probe", "probe hardware"),
    "probe.installation.alder.version": known("2.0", "probe", "probe installation"),
    "probe.installation.birch.installed": known(False, "probe", "probe installation"),
    "probe.devices.alder.works": known(True, "probe", "probe devices"),
    "probe.platform.libc": unknown("failed: no such tool", "probe", "probe platform"),
}
MUST = OpenMust(
    framework="alder",
    requirement="alder-needs-glibc",
    title="Alder does not install on musl",
    because="Its packages need glibc.",
    missing=("probe.platform.libc",),
)
LONG = (
    'python -c "import alder; model = alder.Linear(4, 2); '
    "alder.export(model, 'model.sap'); print('a name with blanks in it')\""
)


def _option(framework: str, name: str, level: float, status: Status = "current") -> RouteOption:
    return RouteOption(
        route=name.lower(),
        name=name,
        framework=framework,
        status=status,
        level=level,
        certain=status == "current",
        via=f"{framework} export, then the app loads the file",
        because="Its owner maintains the runtime.",
        evidence=("alder-runs-on-phones",),
        successor="Sapling" if status != "current" else None,
    )


def clear() -> Report:
    """A recommendation with everything that a report can have."""
    seedling = _option("alder", "Seedling", 0.5, "deprecated")
    return bare().model_copy(
        update={
            "verdict": bare().verdict.model_copy(update={"conditions": (MUST,)}),
            "routes": (
                TargetRoutes(
                    target="phone",
                    name="Phone",
                    best=_option("alder", "Sapling", 0.9),
                    runners_up=(seedling,),
                    from_others=(_option("birch", "Seedling", 0.4, "deprecated"),),
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
            "measured": (_measured(1.3, 1.22, 1.39, ""),),
            "robustness": _robustness(),
            "unknown": _unknown(),
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


def _measured(middle: float, low: float, high: float, statement: str) -> MeasuredWorkload:
    timings = tuple(
        Timing(
            framework=framework,
            mode="eager",
            median_s=median_s,
            relative_iqr=0.031,
            samples=15,
            first_call_s=0.5,
            other_modes_s={"compiled": median_s * 1.1},
        )
        for framework, median_s in (("alder", 0.00123), ("birch", 0.00123 * middle))
    )
    return MeasuredWorkload(
        workload="train-mlp",
        device="cpu",
        clock="cpu",
        timings=timings,
        ratio=middle,
        ratio_low=low,
        ratio_high=high,
        statement=statement,
    )


def _robustness() -> Robustness:
    return Robustness(
        tipping=(
            Tipping(criterion="ease", weight=0.333, tips_at=0.71, framework="birch"),
            Tipping(criterion="reach", weight=0.0523, tips_at=0.0478, framework="birch"),
        ),
        flips=(
            Flip(question="goal", given=("product",), instead=("research",), framework="birch"),
            Flip(
                question="targets", given=("phone",), instead=("phone", "server"), framework="birch"
            ),
            Flip(
                question="targets",
                given=("phone",),
                instead=("phone", "browser"),
                framework="birch",
            ),
        ),
        weight_factor=1.87,
        expected_loss=0.21,
        doubt=Doubt(priorities_only=0.999, evidence_only=0.91, mostly="evidence"),
    )


def _unknown() -> tuple[Unsettled, ...]:
    return (
        Unsettled(
            kind="must",
            id="alder-needs-glibc",
            text="Alder does not install on musl: if this applies here, Alder is ruled out",
            span=18.3,
            settle="advisor probe",
        ),
        Unsettled(
            kind="leaf",
            id="speed/training",
            text="Training (Alder and Birch): not measured here",
            span=8.3,
            settle="advisor recommend --preset standard",
        ),
        Unsettled(kind="question", id="memory", text="How much memory?", span=1.4, settle=""),
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
            "robustness": _robustness().model_copy(update={"expected_loss": 2.4}),
            "unknown": _unknown()[1:],
            "measured": (_measured(1.02, 0.97, 1.07, "no measurable difference"),),
        }
    )


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
