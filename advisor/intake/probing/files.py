"""Probe files: what one machine's probes found, kept to be judged elsewhere or later."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from pathlib import Path

from pydantic import ValidationError

from advisor import __version__
from advisor.errors import AdvisorError
from advisor.intake.json_files import check_schema, defective, read_object
from advisor.intake.probing.defects import impossible_numbers, wrong_fields
from advisor.intake.saved import write_atomically
from advisor.model.probes import ProbeFile, ProbeResult
from advisor.model.record import Value

SCHEMA = "advisor.probes/1"
_HINT = "advisor probe --output FILE writes one"


def probe_file(results: Iterable[ProbeResult]) -> ProbeFile:
    """The record of these results, taken now on this machine."""
    kept = tuple(results)
    return ProbeFile(
        machine=machine(kept),
        taken_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        advisor_version=__version__,
        results=kept,
    )


def machine(results: Iterable[ProbeResult]) -> str:
    """This machine in words, without its name: system, architecture, processor, cores, GPUs."""
    values: dict[str, Value] = {}
    for result in results:
        if result.probe in ("facts/platform", "facts/hardware"):
            values |= result.values
    system = f"{values.get('system', platform.system().lower())}"
    parts = [f"{system} {values.get('architecture', platform.machine())}"]
    parts += [str(values["cpu_model"])] if "cpu_model" in values else []
    parts += [f"{_count(values, 'cores')} cores"] if "cores" in values else []
    parts += [_gpus(values)] if values.get("nvidia_name") else []
    return ", ".join(parts)


def _gpus(values: Mapping[str, Value]) -> str:
    return f"{_count(values, 'nvidia_count')} x {values['nvidia_name']}"


def _count(values: Mapping[str, Value], key: str) -> str:
    value = values.get(key, 1.0)
    return f"{value:g}" if isinstance(value, float) else str(value)


def text(file: ProbeFile) -> str:
    """The file as JSON."""
    return file.model_dump_json(by_alias=True, indent=2) + "\n"


def write_probes(path: Path, file: ProbeFile) -> None:
    """Write the file whole or not at all."""
    write_atomically(path, text(file))


def read_probes(path: Path) -> ProbeFile:
    """The probe file at a path; raises `AdvisorError` naming the file and its defects."""
    data = read_object(path, "probe file", _HINT)
    check_schema(path, data, SCHEMA, _HINT)
    try:
        file = ProbeFile.model_validate_json(json.dumps(data))
    except ValidationError as error:
        raise defective(path, wrong_fields(error)) from None
    defects = [
        f"results[{index}].{defect}"
        for index, result in enumerate(file.results)
        for defect in impossible_numbers(result.values, result.measurements)
    ]
    if defects:
        raise defective(path, defects)
    return file


def merge(paths: Iterable[Path]) -> tuple[ProbeResult, ...]:
    """The results in files of one machine; a later file's replaces an earlier one's."""
    merged: dict[tuple[str, str | None], ProbeResult] = {}
    first: tuple[Path, ProbeFile] | None = None
    for path in paths:
        file = read_probes(path)
        first = first or (path, file)
        if file.machine != first[1].machine:
            raise AdvisorError(
                f"{first[0]} and {path} come from different machines: "
                f"{first[1].machine}; {file.machine}",
                "times of different machines cannot be compared; give the files of one",
            )
        merged |= {(result.probe, result.framework): result for result in file.results}
    return tuple(merged.values())
