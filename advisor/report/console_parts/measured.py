"""What was measured here: the machine, the frameworks, the times, and the probes that failed."""

from __future__ import annotations

from advisor.model.facts import SUPPOSED
from advisor.model.report import Report
from advisor.report.console_parts import times
from advisor.report.console_parts.naming import name, value
from advisor.report.console_parts.page import Page
from advisor.report.unsettled import MEASURE
from advisor.report.wording import ended, joined, memory, one_line

GPUS = "nvidia_gpus"
DEVICES = {
    "works": "the CPU",
    "cuda": "an NVIDIA GPU",
    "rocm": "an AMD GPU",
    "mps": "the Apple GPU",
    "xpu": "an Intel GPU",
}


def write(page: Page, report: Report) -> None:
    """Says so where nothing was measured."""
    page.heading("MEASURED HERE")
    machine = _machine(report)
    if machine:
        page.entry("Machine:", f"{machine}.")
    supposed = _supposed(report)
    if supposed:
        page.entry("Supposed, not measured:", f"{supposed}.")
    for framework in _frameworks(report):
        page.entry(f"{name(report, framework)}:", f"{_installed(report, framework)}.")
    if report.measured:
        times.write(page, report)
    else:
        page.text(
            "No speed was measured. Where two frameworks are installed, this does: ",
            (MEASURE, "cyan"),
        )
    _failures(page, report)


def _known(report: Report, fact_id: str) -> str:
    fact = report.facts.fact(f"probe.{fact_id}")
    if fact.state != "known" or fact.value is None or fact.value is False:
        return ""
    if fact.provenance == SUPPOSED:
        return ""
    if isinstance(fact.value, float):
        return memory(fact.value) if fact_id.endswith("_bytes") else f"{fact.value:g}"
    return str(fact.value)


def _machine(report: Report) -> str:
    cpu, cores = _known(report, "hardware.cpu_model"), _known(report, "hardware.cores")
    size = _known(report, "hardware.memory_bytes")
    others = {"amd": "an AMD GPU", "apple": "an Apple GPU", "intel": "an Intel GPU"}
    told = [
        cpu,
        f"{cores} {'core' if cores == '1' else 'cores'}" if cores else "",
        f"{size} of memory" if size else "",
        _nvidia(report),
        *(text for key, text in others.items() if _known(report, f"hardware.{key}")),
        _known(report, "platform.system"),
        _known(report, "platform.architecture"),
        f"Python {python}" if (python := _known(report, "interpreter.python")) else "",
    ]
    return ", ".join(text for text in told if text)


def _nvidia(report: Report) -> str:
    """Each GPU by name where there are several."""
    several = next((one.values[GPUS] for one in report.probes if GPUS in one.values), None)
    first, size = (_known(report, f"hardware.nvidia_{key}") for key in ("name", "memory_bytes"))
    if isinstance(several, tuple) and first:
        return joined(several)
    return f"{first} with {size}" if first and size else first


def _supposed(report: Report) -> str:
    said = {
        key: "unknown" if fact.value is None else value(report, key, fact.value)
        for key, fact in sorted(report.fact_values.items())
        if fact.provenance == SUPPOSED and fact.source == "probe"
    }
    return joined([f"{name(report, key)} {text}" for key, text in said.items()])


def _frameworks(report: Report) -> list[str]:
    """The frameworks that the probes looked for."""
    looked = {
        fact_id.split(".")[2]
        for fact_id in report.fact_values
        if fact_id.startswith("probe.installation.")
    }
    shown = [item.framework for item in report.ranking]
    shown.extend(item.framework for item in report.excluded)
    return [item for item in dict.fromkeys(shown) if item in looked]


def _installed(report: Report, framework: str) -> str:
    version = _known(report, f"installation.{framework}.version")
    installed = report.facts.fact(f"probe.installation.{framework}.installed")
    if not version:
        return "not installed" if installed.value is False else "installation unknown"
    devices = [
        text for key, text in DEVICES.items() if _known(report, f"devices.{framework}.{key}")
    ]
    return f"{version}" + (f", computes on {joined(devices)}" if devices else "")


def _failures(page: Page, report: Report) -> None:
    """Warnings about probes; they are named by their probe."""
    probes = {result.probe for result in report.probes}
    for item in report.warnings:
        if item.subject not in probes:
            continue
        said = item.text if page.details else one_line(item.text)
        page.entry(("!", "red"), (ended(item.title), "red"), f" {ended(said)}", room=2)
        for remedy in item.commands:
            page.text(f"Remedy: {remedy}", indent=4)
