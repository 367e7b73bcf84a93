"""Parts of the sample reports."""

from __future__ import annotations

from advisor.model.decision import OpenMust
from advisor.model.facts import known, unknown
from advisor.model.measured import MeasuredWorkload, Timing
from advisor.model.report import RouteOption
from advisor.model.robustness import Doubt, Flip, Robustness, Tipping, Unsettled
from advisor.model.rules import Status

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


def option(framework: str, name: str, level: float, status: Status = "current") -> RouteOption:
    """A route that is current, or deprecated for Sapling."""
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


def measured(middle: float, low: float, high: float, statement: str) -> MeasuredWorkload:
    """Birch takes `middle` times as long as Alder."""
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


def robustness() -> Robustness:
    """Some of everything that would change the result."""
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


def unknowns() -> tuple[Unsettled, ...]:
    """A must, a leaf that was not measured, and a question."""
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
