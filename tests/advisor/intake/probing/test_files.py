"""Probe files: what is written is read back, and a defect is named with its file and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.errors import AdvisorError
from advisor.intake.probing.files import machine, merge, probe_file, read_probes, text, write_probes
from advisor.model.probes import Measurement, ProbeResult
from advisor.model.record import Value

TIMES = Measurement(
    workload="train-mlp",
    mode="eager",
    device="cpu",
    clock="cpu",
    samples_s=(0.1, 0.2),
    losses=(1.5,),
    settings={"threads": 1.0},
)
HARDWARE: dict[str, Value] = {"cpu_model": "A processor", "cores": 2.0, "simd": ("avx", "avx2")}
RESULTS = (
    ProbeResult(probe="facts/hardware", outcome="measured", values=HARDWARE),
    ProbeResult(
        probe="benchmarks/train_mlp", framework="pytorch", outcome="measured", measurements=(TIMES,)
    ),
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "probes.json"
    write_probes(path, probe_file(RESULTS))
    return path


def edit(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
    return path


def test_round_trip(written: Path):
    file = read_probes(written)
    assert file.results == RESULTS
    assert json.loads(written.read_text())["schema"] == "advisor.probes/1"
    assert text(file) == written.read_text()


def test_machine_in_words_without_its_name():
    gpu: dict[str, Value] = {**HARDWARE, "nvidia": True, "nvidia_name": "H200", "nvidia_count": 2.0}
    platform: dict[str, Value] = {"system": "linux", "architecture": "x86_64"}
    results = [
        ProbeResult(probe="facts/platform", outcome="measured", values=platform),
        ProbeResult(probe="facts/hardware", outcome="measured", values=gpu),
    ]
    assert machine(results) == "linux x86_64, A processor, 2 cores, 2 x H200"


def refused(path: Path) -> str:
    with pytest.raises(AdvisorError) as caught:
        read_probes(path)
    return caught.value.message


def test_missing_file(tmp_path: Path):
    assert (
        refused(tmp_path / "x.json")
        == f"{tmp_path / 'x.json'} cannot be read: No such file or directory"
    )


@pytest.mark.parametrize(("content", "says"), [("{", "not JSON"), ("[]", "no probe file")])
def test_no_probe_file(tmp_path: Path, content: str, says: str):
    path = tmp_path / "x.json"
    path.write_text(content)
    assert says in refused(path)


def test_bytes_that_are_no_text(tmp_path: Path):
    (tmp_path / "x.json").write_bytes(b"\xff\xfe\x00")
    assert "not JSON" in refused(tmp_path / "x.json")


@pytest.mark.parametrize("schema", ["advisor.probes/2", "advisor.report/1", None])
def test_other_schema_in_one_line(written: Path, schema: str | None):
    message = refused(edit(written, schema=schema))
    assert f"schema is {schema!r}" in message
    assert "\n" not in message


def test_defects_name_file_and_field(written: Path):
    results = json.loads(written.read_text())["results"]
    results[0]["outcome"] = "splendid"
    results[0]["values"]["cores"] = None
    results[1]["measurements"][0]["samples_s"] = ["fast"]
    results[1]["typo"] = 1
    lines = refused(edit(written, results=results)).splitlines()
    for field in (
        "[0].outcome",
        "[0].values.cores",
        "[1].measurements[0].samples_s[0]",
        "[1].typo",
    ):
        assert any(line.startswith(f"{written}: results{field}: ") for line in lines), lines


def test_impossible_numbers_are_defects(written: Path):
    results = json.loads(written.read_text())["results"]
    results[1]["measurements"][0]["samples_s"] = [0.1, 0.0]
    assert "results[1].measurements[0].samples_s: 0.0 is no time" in refused(
        edit(written, results=results)
    )


def test_many_defects_are_counted(written: Path):
    results = [{"probe": "x"}] * 20
    assert refused(edit(written, results=results)).endswith("… and 15 more")


def another(path: Path, *results: ProbeResult, machine: str | None = None) -> Path:
    file = probe_file(results)
    write_probes(path, file.model_copy(update={"machine": machine} if machine else {}))
    return path


def test_a_later_file_replaces_an_earlier_ones_result(written: Path, tmp_path: Path):
    of_machine = read_probes(written).machine
    newer = RESULTS[1].model_copy(update={"outcome": "failed", "measurements": ()})
    other = newer.model_copy(update={"framework": "tensorflow"})
    later = another(tmp_path / "later.json", newer, other, machine=of_machine)
    assert merge([written, later]) == (RESULTS[0], newer, other)
    assert merge([later, written]) == (RESULTS[1], other, RESULTS[0])
    assert merge([]) == ()


def test_files_of_different_machines_do_not_mix(written: Path, tmp_path: Path):
    later = another(tmp_path / "later.json", RESULTS[1], machine="another machine")
    with pytest.raises(AdvisorError, match="come from different machines"):
        merge([written, later])


def test_a_place_that_cannot_be_written(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(AdvisorError, match="cannot be written"):
        write_probes(tmp_path / "file" / "probes.json", probe_file(RESULTS))
