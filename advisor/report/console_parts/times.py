"""The times of the workloads: each framework's fastest, how they compare, and the settings."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp

from advisor.model.measured import MeasuredWorkload, Timing
from advisor.model.probes import Z95
from advisor.model.ratios import TOO_NOISY
from advisor.model.report import Report
from advisor.report.console_parts import attained, settings
from advisor.report.console_parts.naming import name
from advisor.report.console_parts.page import INDENT, Page, room_for
from advisor.report.wording import counted, ended, joined, ratio, seconds

CLOCKS = {"cpu": "processor time", "wall": "elapsed time"}
BUSY = 0.25
"""Cores that other programs may use without being mentioned."""

AGAIN = "Close other programs and measure again, longer (--preset thorough) or with --repeat 3."

ONCE = "It was timed once or twice; --preset thorough does it more often."
SCANT = 3
MODELS = ("train-", "latency-", "throughput-")
"""Workloads of which there are larger models."""

WAITING = (
    "Threads that wait were told to sleep (OMP_WAIT_POLICY=PASSIVE). By default those of PyTorch "
    "spin, which beside another busy program costs it a factor of ten or more; set it for your own "
    "runs on a machine that you share."
)


def write(page: Page, report: Report) -> None:
    """Without details a few lines each: what was compared, and how it came out."""
    if page.details:
        for workload in report.measured:
            _detailed(page, report, workload)
        page.text(WAITING)
    else:
        _brief(page, report)
    for text in _left_out(report):
        page.text(text)
    attained.write(page, report)


def _brief(page: Page, report: Report) -> None:
    alike = [item for item in report.measured if item.is_of_this_kind]
    shared = {workload.statement for workload in alike}
    common = shared.pop() if len(shared) == 1 else ""
    lines: dict[str, list[str]] = {}
    for workload in alike:
        said = f"{_threads(workload)}{_line(report, workload, common)}"
        lines.setdefault(_label(workload), []).append(said)
    room = max(map(len, lines), default=0) + INDENT
    for label, texts in lines.items():
        page.entry((label, "bold"), " ".join(texts), room=room)
    if common:
        page.text(ended(_capital(common)))
    others = dict.fromkeys(item.workload for item in report.measured if not item.is_of_this_kind)
    if others:
        page.text(f"Of other kinds than the project's work, and not counted: {joined([*others])}.")
    beyond = exp(Z95 * report.method.speed.least_external_sd)
    page.text(
        "Medians of a call, by processor time where one thread computes, with 95% intervals; on "
        f"larger models and in longer runs a ratio may be up to {beyond:.2f} times as large or "
        "small. --details shows all modes, first calls and settings."
    )
    busiest = max(report.measured, key=lambda item: item.foreign_load or 0)
    _foreign_load(page, busiest)


def _left_out(report: Report) -> Iterator[str]:
    """What the probes said of measurements that they made, as of modes that they left out."""
    said: dict[tuple[str, str], list[str]] = {}
    for result in report.probes:
        if result.measurements and result.framework and result.message:
            workload = result.measurements[0].workload
            said.setdefault((result.framework, result.message), []).append(workload)
    for (framework, message), workloads in said.items():
        yield f"{name(report, framework)} on {joined(workloads)}: {ended(message)}"


def _label(workload: MeasuredWorkload) -> str:
    where = f" on {workload.device}" if workload.device not in ("", "cpu") else ""
    return workload.workload + where


def _threads(workload: MeasuredWorkload) -> str:
    return f"With {workload.threads} threads, elapsed time: " if workload.threads > 1 else ""


def _line(report: Report, workload: MeasuredWorkload, common: str) -> str:
    told = [
        f"{name(report, item.framework)} {seconds(item.median_s)} "
        f"({', '.join([item.mode, *attained.percent(item)])})"
        for item in workload.timings
    ]
    said = [f"{', '.join(told)}."] if told else []
    statement = "" if workload.statement == common else workload.statement
    if workload.ratio is None or workload.ratio_low is None or workload.ratio_high is None:
        return " ".join([*said, ended(_capital(statement))])
    slow = name(report, workload.timings[-1].framework)
    low, high = workload.ratio_low, workload.ratio_high
    said.append(_claim(statement, workload.word))
    said.append(f"{slow} takes {workload.ratio:.2f} times as long [{low:.2f} to {high:.2f}].")
    said.append(_again(workload))
    return " ".join(filter(None, said))


def _claim(statement: str, word: str) -> str:
    """What stands before a ratio that is not to be taken for one that counts."""
    words = ", ".join(filter(None, (statement, word)))
    return f"{_capital(words)}:" if words else ""


def _again(workload: MeasuredWorkload) -> str:
    """What to do where it is too noisy to say; what was timed but once is so by that alone."""
    if workload.word != TOO_NOISY:
        return ""
    is_scant = any(timing.samples < SCANT for timing in workload.timings)
    return ONCE if is_scant else AGAIN


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _detailed(page: Page, report: Report, workload: MeasuredWorkload) -> None:
    where = f", on {workload.device} in {CLOCKS.get(workload.clock, workload.clock)}"
    threads = f" with {workload.threads} threads" if workload.threads > 1 else ""
    page.text((workload.workload, "bold"), where + threads if workload.device else "")
    room = room_for([name(report, item.framework) for item in workload.timings])
    for timing in workload.timings:
        page.entry(name(report, timing.framework), _told(workload, timing), indent=4, room=room)
    _compared(page, report, workload)
    _foreign_load(page, workload, indent=4)
    settings.write(page, report, workload)


def _told(workload: MeasuredWorkload, timing: Timing) -> str:
    others = "".join(f"; {mode} {seconds(time)}" for mode, time in timing.other_modes_s.items())
    first = f"; first call {seconds(timing.first_call_s)}" if timing.first_call_s else ""
    if timing.break_even_calls is not None:
        first += f", made good after {counted(timing.break_even_calls, 'call')}"
    spread = counted(timing.samples, "sample")
    if timing.samples > 1:
        spread += f", middle half within {timing.relative_iqr:.0%}"
    known = ", ".join([spread, *attained.share(workload, timing)])
    return f"{seconds(timing.median_s)} a call, {timing.mode} ({known}){others}{first}."


def _compared(page: Page, report: Report, workload: MeasuredWorkload) -> None:
    middle, low, high = workload.ratio, workload.ratio_low, workload.ratio_high
    if middle is None or low is None or high is None:
        page.text(ended(workload.statement), indent=4)
        return
    slow = name(report, workload.timings[-1].framework)
    fast = name(report, workload.timings[0].framework)
    text = f"{slow} takes {ratio(middle, low, high)} as long as {fast}."
    claim = _claim(workload.statement, workload.word)
    told = filter(None, (claim, f"{text}{_elsewhere(workload)}", _again(workload)))
    page.text(" ".join(told), indent=4)


def _foreign_load(page: Page, workload: MeasuredWorkload, indent: int = INDENT) -> None:
    if workload.foreign_load is None or workload.foreign_load < BUSY:
        return
    withstands = ", which processor time withstands" if workload.clock == "cpu" else ""
    busy = f"Other programs kept {workload.foreign_load:.1f} cores busy meanwhile{withstands}."
    page.text(busy, indent=indent)


def _elsewhere(workload: MeasuredWorkload) -> str:
    low, high = workload.elsewhere_low, workload.elsewhere_high
    is_model = workload.workload.startswith(MODELS)
    if low is None or high is None or workload.threads > 1 or not is_model:
        return ""
    return f" For larger models and longer runs expect {low:.2f} to {high:.2f}."
