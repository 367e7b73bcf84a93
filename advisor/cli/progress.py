"""The probes' progress on standard error: a line that lives while they run, and bad endings."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.intake.probing.background import Probing
    from advisor.model.probes import ProbeResult

BAD = ("crashed", "timed_out", "failed")
REFRESH_S = 0.1


def watch(probing: Probing, title: str = "") -> tuple[ProbeResult, ...]:
    """Wait for all probes and show how far they are; the display vanishes when they are over."""
    if sys.stderr.isatty() and not probing.is_over:
        _show(probing, title)
    results = probing.wait()
    for result in results:
        if result.outcome in BAD:
            print(
                f"advisor: {name(result.probe, result.framework)} {ending(result)}", file=sys.stderr
            )
    return results


def name(probe: str, framework: str | None) -> str:
    """A probe for people: `train cnn (pytorch)` for benchmarks/train_cnn of pytorch."""
    words = probe.rpartition("/")[2].replace("_", " ")
    return f"{words} ({framework})" if framework else words


def ending(result: ProbeResult) -> str:
    """How it ended on one line: the outcome, and the first line of the message."""
    from advisor.report.wording import plain

    outcome = result.outcome.replace("_", " ")
    headline = plain(result.message.partition("\n")[0])
    return f"{outcome}: {headline}" if headline else outcome


def _show(probing: Probing, title: str) -> None:
    from rich.console import Console
    from rich.live import Live
    from rich.spinner import Spinner

    console = Console(stderr=True)
    started = monotonic()
    spinner = Spinner("dots")
    with Live(spinner, console=console, transient=True, refresh_per_second=1 / REFRESH_S):
        while not probing.is_over:
            spinner.update(text=title + _line(probing, monotonic() - started))
            probing.wait(REFRESH_S)


def _line(probing: Probing, elapsed_s: float) -> str:
    step = probing.running
    what = name(step.probe, step.framework) if step else "finishing"
    done, total = len(probing.results), len(probing.plan.steps)
    return f"probing {what}, {done} of {total} done, {elapsed_s:.0f} s"
