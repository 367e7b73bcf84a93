"""`advisor probe --install`: asked for, shown, installed whole or not at all, and then used."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.advisor.cli.running import ROOT, run
from tests.wheels import make_endless_source

Advisor = Callable[..., subprocess.CompletedProcess[str]]
INTERRUPTED = 130


def left(home: Path) -> set[str]:
    """The environments in the home, whole or not."""
    return {path.name for path in home.iterdir()} - {".lock"} if home.exists() else set()


def listed(advisor: Advisor) -> list[dict[str, Any]]:
    rows = json.loads(advisor("env", "list", "--format", "json").stdout)["environments"]
    assert isinstance(rows, list)
    return rows


def test_it_is_installed_used_and_removed(
    advisor: Advisor, installing: tuple[str, ...], home: Path, pack: Path
):
    done = advisor(*installing, "--yes")
    assert done.returncode == 0, done.stderr
    python = str(home / "acme-flow" / "bin" / "python")
    results = {one["probe"]: one for one in json.loads(done.stdout)["results"] if one["framework"]}
    assert results["facts/installation"]["values"]["version"] == "5.2"
    assert {one["interpreter"] for one in results.values()} == {python}
    assert f"place: {home / 'acme-flow'}" in " ".join(done.stderr.split())
    assert "advisor: Acme Flow 5.2 is installed in" in done.stderr

    (row,) = listed(advisor)
    assert (row["framework"], row["version"], row["state"]) == ("acme-flow", "5.2", "complete")
    health = json.loads(advisor("doctor", "--rules", str(pack), "--format", "json").stdout)
    chosen = {one["framework"]: one["chosen"] for one in health["frameworks"]}
    assert chosen["acme-flow"] == "environment"

    again = advisor(*installing, "--yes", "--timeout", "60")
    assert "Acme Flow: installed already" in again.stderr
    assert "is installed in" not in again.stderr

    gone = advisor("env", "remove", "acme-flow", "--yes")
    assert (gone.returncode, left(home)) == (0, set())


@pytest.mark.parametrize(
    ("more", "says", "hint"),
    [
        ((), "there is no terminal", "--yes installs without asking"),
        (("--yes", "--constraint", "absent.txt"), "there is no file absent.txt", ""),
        (("--yes", "--installer", "conda"), "nothing is called 'conda'", ""),
    ],
)
def test_wrong_usage(
    advisor: Advisor,
    installing: tuple[str, ...],
    home: Path,
    more: tuple[str, ...],
    says: str,
    hint: str,
):
    done = advisor(*installing, *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert hint in done.stderr
    assert left(home) == set()


def test_options_that_say_how_need_install(advisor: Advisor):
    done = advisor("probe", "--yes")
    assert done.returncode == 2
    assert "need --install" in done.stderr


def test_a_failure_is_told_and_leaves_nothing(
    installing: tuple[str, ...], home: Path, variables: dict[str, str], tmp_path: Path
):
    empty = {"PIP_FIND_LINKS": str(tmp_path), "UV_FIND_LINKS": str(tmp_path)}
    done = run(*installing, "--yes", **{**variables, **empty})
    assert done.returncode == 1
    assert "advisor: Acme Flow was not installed; " in done.stderr
    assert "acme-flow" in done.stderr
    assert "hint: " in done.stderr
    assert left(home) == set()


@pytest.fixture
def endless(
    installing: tuple[str, ...], variables: dict[str, str], tmp_path: Path
) -> Iterator[subprocess.Popen[str]]:
    """The advisor while it installs something whose build never ends."""
    source, started = tmp_path / "source", tmp_path / "started"
    make_endless_source(source, "acme-flow", "5.2")
    links = {"PIP_FIND_LINKS": str(source), "UV_FIND_LINKS": str(source)}
    environment = {**variables, **links, "TEST_BUILD_STARTED": str(started)}
    process = subprocess.Popen(
        [sys.executable, "-m", "advisor", *installing, "--yes"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    try:
        for _ in range(600):
            if started.exists() and started.read_text():
                break
            assert process.poll() is None, process.communicate()
            time.sleep(0.1)
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            process.communicate()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGINT, INTERRUPTED),
        pytest.param(signal.SIGTERM, 128 + signal.SIGTERM, marks=pytest.mark.slow),
    ],
)
def test_interrupted_it_leaves_nothing_half_made(
    endless: subprocess.Popen[str],
    advisor: Advisor,
    installing: tuple[str, ...],
    home: Path,
    tmp_path: Path,
    number: signal.Signals,
    code: int,
):
    assert left(home) == {"acme-flow"}
    second = advisor(*installing, "--yes")
    assert second.returncode == 1
    assert f"is at work in {home}: process {endless.pid}\n" in second.stderr
    endless.send_signal(number)
    endless.communicate(timeout=60)
    assert endless.returncode == code
    assert left(home) == set()
    assert is_gone(int((tmp_path / "started").read_text()))


def test_killed_it_leaves_what_the_next_run_clears_away(
    endless: subprocess.Popen[str], advisor: Advisor, installing: tuple[str, ...], home: Path
):
    endless.kill()
    endless.communicate(timeout=60)
    (row,) = listed(advisor)
    assert (row["state"], row["problem"]) == ("broken", "its installation was interrupted")
    refused = advisor(*installing, "--yes")
    assert refused.returncode == 1
    orphan = int(refused.stderr.partition("process ")[2].split()[0])
    assert orphan != endless.pid
    os.killpg(orphan, signal.SIGKILL)
    assert is_gone(orphan)
    done = advisor(*installing, "--yes")
    assert done.returncode == 0, done.stderr
    assert "removed what an interrupted installation left" in done.stderr
    (row,) = listed(advisor)
    assert (row["state"], left(home)) == ("complete", {"acme-flow"})


def is_gone(process: int) -> bool:
    for _ in range(100):
        command = ["ps", "-o", "stat=", "-p", str(process)]
        state = subprocess.run(command, check=False, stdout=subprocess.PIPE).stdout
        if state.strip()[:1] in (b"", b"Z"):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("reply", ["", "y"])
def test_on_a_terminal_it_asks(
    installing: tuple[str, ...],
    variables: dict[str, str],
    home: Path,
    tmp_path: Path,
    installer: str,
    reply: str,
):
    pexpect = pytest.importorskip("pexpect")
    output = tmp_path / "probes.json"
    child = pexpect.spawn(
        sys.executable,
        ["-m", "advisor", *installing, "--output", str(output)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **variables},
        encoding="utf-8",
        timeout=60,
        dimensions=(24, 80),
    )
    child.expect_exact("Acme Flow would get an environment of its own")
    child.expect_exact("why this one: It is published inside Acme only.")
    child.expect_exact(
        "acme-base 1.0, acme-flow 5.2" if installer == "uv" else "packages: this pip"
    )
    child.expect_exact("download: ")
    child.expect_exact("Install Acme Flow? [y/N] > ")
    child.sendline(reply)
    child.expect_exact("is installed in" if reply == "y" else "Acme Flow is not installed")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert left(home) == ({"acme-flow"} if reply == "y" else set())
    outcomes = {one["outcome"] for one in json.loads(output.read_text())["results"]}
    assert ("not_installed" in outcomes) == (reply != "y")


def test_leaving_at_the_question_leaves_nothing(
    installing: tuple[str, ...], variables: dict[str, str], home: Path
):
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "advisor", *installing],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **variables},
        timeout=60,
    )
    child.expect_exact("Install Acme Flow? [y/N] > ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == INTERRUPTED
    assert left(home) == set()


@pytest.mark.slow
def test_pip_shows_what_it_would_download(
    pack: Path, home: Path, tmp_path: Path, variables: dict[str, str]
):
    file = pack / "acme-flow.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("pip install acme-flow", "pip install toolz==1.0.0")
    text = text.replace("import_name: acme_flow", "import_name: toolz")
    other = tmp_path / "pack"
    other.mkdir()
    for name in pack.iterdir():
        (other / name.name).write_bytes(name.read_bytes())
    (other / file.name).write_text(text, encoding="utf-8")
    arguments = ("--framework", "acme-flow", "--installer", "pip", "--yes")
    place = {"ADVISOR_ENVIRONMENTS": variables["ADVISOR_ENVIRONMENTS"]}
    done = run("probe", "--rules", str(other), "--install", *arguments, **place)
    assert done.returncode == 0, done.stderr
    assert "packages: toolz 1.0.0\n" in done.stderr
    assert "download: 56 kB at most" in done.stderr
    assert left(home) == {"acme-flow"}
