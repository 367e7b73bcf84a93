"""`advisor doctor`: exit code 0 whatever is missing, and the command that mends it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from advisor.errors import UsageProblem


def test_console(call, fakes):
    fakes("half_installed")
    done = call("doctor")
    assert done.exit_code == 0
    assert "machine: " in done.stdout
    assert "memory: " in done.stdout
    assert f"interpreter: {sys.executable} (Python " in done.stdout
    assert done.stdout.count("can be measured here: no") == 2
    mended = [line for line in done.stdout.splitlines() if "what to do" in line]
    assert len(mended) == 2
    for line in mended:
        assert f"what to do: {sys.executable} -m pip install " in line
        assert "--force-reinstall" in line


def test_json(call, fakes):
    fakes("quiet")
    file = json.loads(call("doctor", "--format", "json").stdout)
    assert file["schema"] == "advisor.doctor/1"
    torch, tensorflow = file["frameworks"]
    assert (torch["framework"], torch["version"], torch["devices"]) == (
        "pytorch",
        "2.99.0",
        ["cpu"],
    )
    assert tensorflow["can_be_measured"] is True
    assert file["found"]["hardware.cores"] >= 1


def test_nothing_installed(call, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    file = json.loads(call("doctor", "--format", "json").stdout)
    for framework in file["frameworks"]:
        if framework["installed"] is False:
            assert framework["mend"].startswith(f"{sys.executable} -m pip install ")


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
