"""What the probes found, for people: on standard error, so that the data stay clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from advisor.model.probes import Measurement, ProbeFile, ProbeResult

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
        console.print(Text(f"mend: {remedy}"), soft_wrap=True)


def _row(result: ProbeResult) -> tuple[str, str, str, str]:
    probe = result.probe.rpartition("/")[2].replace("_", " ")
    found = [_time(measurement) for measurement in result.measurements]
    if result.probe.startswith("facts/"):
        found += [f"{key} {_value(value)}" for key, value in result.values.items() if value]
    headline = result.message.partition("\n")[0]
    found += [headline] if headline else []
    return (result.framework or "", probe, result.outcome.replace("_", " "), ", ".join(found))


def _value(value: object) -> str:
    return "" if value is True else f"{value:g}" if isinstance(value, float) else str(value)


def _time(measurement: Measurement) -> str:
    """The median and its spread: `eager 1.23 ms ± 4 %`."""
    mode, spread = measurement.mode, 50 * measurement.relative_iqr
    return f"{mode} {seconds(measurement.median_s)} ± {spread:.0f} % ({measurement.clock})"


def seconds(value_s: float) -> str:
    """A time with three digits and a fitting unit."""
    size, unit = next((pair for pair in UNITS if value_s >= pair[0]), UNITS[-1])
    return f"{value_s / size:.3g} {unit}"
