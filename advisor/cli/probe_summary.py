"""What the probes found, for people: on standard error, so that the data stay clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.model.probes import Measurement, ProbeFile, ProbeResult
    from advisor.model.record import Value

UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))


def summarise(file: ProbeFile) -> None:
    """Print the machine and one row for each probe about a framework."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(stderr=True)
    console.print(Text(file.machine))
    table = Table(box=box.SIMPLE_HEAD)
    for heading in ("framework", "probe", "outcome", "found"):
        table.add_column(heading)
    for result in file.results:
        if result.framework is not None:
            table.add_row(*(Text(cell) for cell in _row(result)))
    console.print(table)
    remedies = dict.fromkeys(result.remedy for result in file.results if result.remedy)
    for remedy in remedies:
        console.print(Text(f"what to do: {remedy}"), soft_wrap=True)


def _row(result: ProbeResult) -> tuple[str, str, str, str]:
    probe = result.probe.rpartition("/")[2].replace("_", " ")
    found = [_time(measurement) for measurement in result.measurements]
    found += [_said(key, value) for key, value in result.values.items()]
    found += [result.message.partition("\n")[0]]
    told = ", ".join(text for text in found if text)
    return (result.framework or "", probe, result.outcome.replace("_", " "), told)


def _said(key: str, value: Value) -> str:
    """What holds, and names; the numbers are in the file."""
    if isinstance(value, str):
        return f"{key} {value}"
    return key if value is True else ""


def _time(measurement: Measurement) -> str:
    """The median and its spread: `eager 1.23 ms ± 4 %`."""
    mode, spread = measurement.mode, 50 * measurement.relative_iqr
    return f"{mode} {seconds(measurement.median_s)} ± {spread:.0f} % ({measurement.clock})"


def seconds(value_s: float) -> str:
    """A time with three digits and a fitting unit."""
    size, unit = next((pair for pair in UNITS if value_s >= pair[0]), UNITS[-1])
    return f"{value_s / size:.3g} {unit}"
