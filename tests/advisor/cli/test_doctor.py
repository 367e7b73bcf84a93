"""`advisor doctor`: exit code 0 whatever is missing, and the command that mends it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from advisor.errors import UsageProblem


def judged(python: str) -> tuple[str, ...]:
    return ("--python", f"pytorch={python}", "--python", f"tensorflow={python}")


def test_console(call, fakes, bare_python: str):
    fakes("half_installed")
    done = call("doctor", *judged(bare_python))
    assert done.exit_code == 0
    assert "machine: " in done.stdout
    assert "memory: " in done.stdout
    assert f"interpreter: {bare_python} (Python " in done.stdout
    assert done.stdout.count("can be measured here: no") == 2
    mended = [line for line in done.stdout.splitlines() if "what to do" in line]
    assert len(mended) == 2
    for line in mended:
        assert f"what to do: {bare_python} -m pip install " in line
        assert "--force-reinstall" in line


def test_json(call, fakes, bare_python: str):
    fakes("quiet")
    file = json.loads(call("doctor", "--format", "json", *judged(bare_python)).stdout)
    assert file["schema"] == "advisor.doctor/1"
    torch, tensorflow = file["frameworks"]
    assert (torch["framework"], torch["version"], torch["devices"]) == (
        "pytorch",
        "2.99.0",
        ["cpu"],
    )
    assert tensorflow["can_be_measured"] is True
    assert file["found"]["hardware.cores"] >= 1


def test_nothing_installed(call, monkeypatch: pytest.MonkeyPatch, bare_python: str):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    file = json.loads(call("doctor", "--format", "json", *judged(bare_python)).stdout)
    assert len(file["frameworks"]) == 2
    for framework in file["frameworks"]:
        assert framework["installed"] is False
        assert framework["mend"].startswith(f"{bare_python} -m pip install ")


def test_unknown_format(call):
    assert isinstance(call("doctor", "--format", "xml").exception, UsageProblem)


def test_help_loads_nothing_heavy():
    code = (
        "import sys, typer\n"
        "from advisor.cli import doctor, probe, progress, probe_summary\n"
        "heavy = {'pydantic', 'yaml', 'numpy', 'textual'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
