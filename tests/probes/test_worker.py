"""A worker in a process of its own, told what to do line by line, as the host tells it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from probes import catalog, worker
from tests.probes.conftest import ENTRY, PACKAGES, QUIET, Asker

TIMEOUT_S = 120
MATMUL = "benchmarks/matmul"
TRAIN = "benchmarks/train_mlp"


class Line:
    """The two pipes of a worker and its control directory."""

    def __init__(self, python: str, control: Path, search: Path | None, **options: Any) -> None:
        self.control = control
        framework = options.pop("framework", "pytorch")
        known = {**PACKAGES[framework], **options}
        asked = {"protocol": 1, "probe": "worker", "framework": framework, "options": known}
        (control / "request.json").write_text(json.dumps(asked))
        self.process = subprocess.Popen(
            [python, "-B", str(ENTRY), str(control)],
            cwd=control,
            env={**os.environ, **QUIET, "PYTHONPATH": str(search or ""), "TMPDIR": str(control)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )

    def tell(self, **command: Any) -> dict[str, Any]:
        """What it answers to a command."""
        self.say(json.dumps(command))
        return self.hear()

    def say(self, text: str) -> None:
        """Send it a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """Its next answer."""
        assert self.process.stdout is not None
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def end(self) -> tuple[str, str]:
        """What else it said, once nobody commands it any more."""
        return self.process.communicate(timeout=TIMEOUT_S)

    def reply(self) -> dict[str, Any]:
        """What it left in its control directory."""
        reply: dict[str, Any] = json.loads((self.control / "reply.json").read_text())
        return reply


Open = Callable[..., Line]


@pytest.fixture
def opened(tmp_path: Path, bare_python: str, fakes: Path) -> Iterator[Open]:
    """Opens lines to workers with fake frameworks, and hangs up after the test."""
    lines: list[Line] = []

    def make(search: str = "quiet", python: str = bare_python, **options: Any) -> Line:
        control = tmp_path / f"control-{len(lines)}"
        control.mkdir()
        lines.append(Line(python, control, fakes / search if search else None, **options))
        return lines[-1]

    yield make
    for line in lines:
        line.process.kill()
        with line.process:
            pass


def test_its_first_line_says_that_it_is_ready(opened: Open) -> None:
    ready = opened().hear()
    assert ready.keys() == {"core", "clock", "import_s"}
    assert (ready["core"], ready["clock"]) == (None, "cpu")
    assert ready["import_s"] > 0


def test_an_offer_a_preparation_and_blocks(opened: Open) -> None:
    line = opened()
    line.hear()
    offer = line.tell(do="offer", probe=MATMUL)
    assert (offer["workload"], offer["modes"]) == ("matmul", ["eager", "compiled"])
    assert offer["first_call_s"].keys() <= {"eager", "compiled"}
    prepared = line.tell(do="prepare", mode="eager")
    assert prepared["losses"] == []
    assert prepared["first_call_s"] > 0
    assert prepared["settings"]["compiler"] == "none"
    assert prepared["settings"]["framework_version"] == "2.99.0"
    few, many = (line.tell(do="run", mode="eager", calls=calls) for calls in (10, 100_000))
    assert few.keys() == many.keys() == {"wall_s", "cpu_s"}
    assert 0 <= few["cpu_s"] < many["cpu_s"]
    assert many["wall_s"] > 0


def test_it_serves_one_workload_after_the_other(opened: Open) -> None:
    line = opened()
    line.hear()
    for _ in range(2):
        line.tell(do="offer", probe=MATMUL)
        assert "error" in line.tell(do="run", mode="eager", calls=1)
        line.tell(do="prepare", mode="eager")
        assert "error" not in line.tell(do="run", mode="eager", calls=1)


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ({"do": "prepare", "mode": "faster"}, "it has no such mode; there are eager, compiled"),
        ({"do": "run", "mode": "compiled", "calls": 1}, "KeyError"),
        ({"do": "run"}, "KeyError"),
    ],
)
def test_what_it_cannot_do_is_an_answer_and_it_lives_on(
    opened: Open, command: dict[str, Any], says: str
) -> None:
    line = opened()
    line.hear()
    line.tell(do="offer", probe=MATMUL)
    line.tell(do="prepare", mode="eager")
    answer = line.tell(**command)
    assert says in answer["error"]
    assert answer["unsupported"] is ("no such mode" in says)
    assert "error" not in line.tell(do="run", mode="eager", calls=1)


def test_a_workload_that_there_is_not_is_an_answer(opened: Open) -> None:
    line = opened()
    line.hear()
    error = line.tell(do="offer", probe="benchmarks/none")["error"]
    assert "no probe is named benchmarks/none; there are" in error
    assert "modes" in line.tell(do="offer", probe=MATMUL)


def test_a_framework_that_fails_at_a_workload_can_do_the_next(opened: Open) -> None:
    line = opened()
    line.hear()
    line.tell(do="offer", probe=TRAIN)
    answer = line.tell(do="prepare", mode="eager")
    assert "torch" in answer["error"]
    assert answer["unsupported"] is False
    line.tell(do="offer", probe=MATMUL)
    assert "losses" in line.tell(do="prepare", mode="eager")


def test_what_libraries_print_goes_elsewhere(opened: Open) -> None:
    line = opened("noisy")
    assert line.hear()["clock"] == "cpu"
    line.tell(do="offer", probe=MATMUL)
    assert "losses" in line.tell(do="prepare", mode="eager")
    answers, elsewhere = line.end()
    assert answers == ""
    assert '"works": false' in elsewhere
    assert "not text" in elsewhere


def test_what_libraries_read_is_not_what_it_is_told(
    opened: Open, tmp_path: Path, fakes: Path
) -> None:
    quiet = str(fakes / "quiet")
    (tmp_path / "torch.py").write_text(
        f"import runpy, sys\nassert sys.stdin.read() == ''\nsys.path.append({quiet!r})\n"
        f"globals().update(runpy.run_path({quiet!r} + '/torch/__init__.py'))\n"
    )
    line = opened(str(tmp_path))
    line.say('{"do": "offer", "probe": "benchmarks/matmul"}')
    assert "clock" in line.hear()
    assert "modes" in line.hear()


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="cannot pin here")
def test_it_stays_on_its_core_with_all_its_threads(opened: Open, tmp_path: Path) -> None:
    core = max(os.sched_getaffinity(0))
    line = opened(core=core)
    assert line.hear()["core"] == core
    tasks = Path(f"/proc/{line.process.pid}/task").iterdir()
    assert all(os.sched_getaffinity(int(task.name)) == {core} for task in tasks)


def test_a_core_that_there_is_not_pins_nothing(opened: Open) -> None:
    assert opened(core=4096).hear()["core"] is None


def test_several_threads_are_timed_by_the_wall(opened: Open) -> None:
    assert opened(threads=2).hear()["clock"] == "wall"


def test_it_ends_when_nobody_commands_it_any_more(opened: Open) -> None:
    line = opened()
    line.hear()
    assert line.end()[0] == ""
    assert line.process.returncode == 0
    assert line.reply()["outcome"] == "measured"


@pytest.mark.parametrize(
    ("search", "options", "outcome"),
    [
        ("", {}, "not_installed"),
        ("half_installed", {}, "failed"),
        ("quiet", {"device": "cuda"}, "unsupported"),
    ],
)
def test_a_framework_that_cannot_be_had_ends_it_with_a_reply(
    opened: Open, search: str, options: dict[str, Any], outcome: str
) -> None:
    line = opened(search, **options)
    assert line.end()[0] == ""
    assert line.reply()["outcome"] == outcome
    assert line.reply()["message"]


def test_nonsense_ends_it_with_a_reply(opened: Open) -> None:
    line = opened()
    line.hear()
    line.say("hello")
    assert line.end()[0] == ""
    assert line.reply()["outcome"] == "failed"
    assert "JSONDecodeError" in line.reply()["message"]


def test_killed_it_leaves_no_reply(opened: Open) -> None:
    line = opened()
    line.hear()
    line.process.kill()
    line.end()
    assert line.process.returncode == -signal.SIGKILL
    assert not (line.control / "reply.json").exists()


@pytest.fixture
def smi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What lists the GPUs, to be written by the test."""
    monkeypatch.setenv("PATH", str(tmp_path / "tools"), prepend=os.pathsep)
    path = tmp_path / "tools" / "nvidia-smi"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


def test_on_a_gpu_it_tells_the_clock_and_the_memory(opened: Open, smi: Path) -> None:
    row = "GPU-8d6f2c11, Tesla P4, 1114, 1531, 71, 55.01, 0x0000000000000024"
    smi.write_text(f"#!/bin/sh\necho '{row}'\n")
    line = opened("gpu", device="cuda")
    assert line.hear()["clock"] == "wall"
    line.tell(do="offer", probe=MATMUL)
    settings = line.tell(do="prepare", mode="eager")["settings"]
    assert (settings["device_name"], settings["device_peak_bytes"]) == ("Tesla P4", 600)
    assert line.tell(do="look", mode="eager") == {
        "clock_mhz": 1114.0,
        "highest_mhz": 1531.0,
        "temperature_c": 71.0,
        "power_w": 55.01,
        "throttled": ["heat"],
        "limited": ["power limit"],
    }
    assert line.tell(do="run", mode="eager", calls=1).keys() == {"wall_s", "cpu_s"}


def test_a_clock_that_cannot_be_told_is_asked_for_once(
    opened: Open, smi: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "asked"
    smi.write_text(f"#!/bin/sh\necho asked >> {asked}\nexit 9\n")
    line = opened("gpu", device="cuda")
    line.hear()
    line.tell(do="offer", probe=MATMUL)
    line.tell(do="prepare", mode="eager")
    for _ in range(2):
        assert line.tell(do="look", mode="eager") == {}
    assert asked.read_text() == "asked\n"


def test_what_chooses_the_gpu_is_said(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "1")
    told = []
    for device in ("cuda", "cpu"):
        line = opened("gpu", device=device)
        line.hear()
        line.tell(do="offer", probe=MATMUL)
        told.append(line.tell(do="prepare", mode="eager")["settings"])
    assert told[0]["cuda_visible_devices"] == "1"
    assert told[0]["device_index"] == 0
    assert not {"cuda_visible_devices", "device_peak_bytes", "device_index"} & told[1].keys()


def test_it_is_no_probe_that_is_listed() -> None:
    assert worker.NAME not in catalog.names()


@pytest.mark.framework
@pytest.mark.parametrize("framework", ["pytorch", "tensorflow"])
def test_a_real_framework_trains_alike_in_every_block(
    opened: Open, ask_real: Callable[[str], Asker], framework: str
) -> None:
    line = opened("", ask_real(framework).python, framework=framework)
    line.hear()
    losses = []
    for _ in range(2):
        line.tell(do="offer", probe=TRAIN)
        losses.append(line.tell(do="prepare", mode="eager")["losses"])
        assert line.tell(do="run", mode="eager", calls=2)["cpu_s"] > 0
    assert losses[0] == pytest.approx(losses[1], rel=1e-5)
    assert losses[0][0] > losses[0][-1] > 0
