"""Whatever a worker does, losing it is a value, and nothing of it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest

from advisor.intake.probing.interleaving.channel import Stumbled
from advisor.intake.probing.interleaving.worker import Block, Lost, Offer, Prepared, Worker
from advisor.intake.probing.request import Request
from advisor.model.probes import ProbeResult

Asked = Callable[..., Request]


@pytest.fixture
def started(fake_guest: Path):
    """Starts workers, and ends them after the test."""
    workers = []

    def start(request: Request, core: int | None = None) -> Worker:
        workers.append(Worker(request, fake_guest, core, None))
        return workers[-1]

    yield start
    for worker in workers:
        worker.close()


def soon() -> float:
    return monotonic() + 20


def test_commands_and_answers(started, asked: Asked):
    worker = started(asked(seconds={"eager": 0.5}), 1)
    ready = worker.ready(soon())
    assert (ready.core, ready.clock) == (1, "cpu")
    offer = worker.ask({"do": "offer", "probe": "benchmarks/train_fake"}, Offer, soon())
    assert (offer.workload, offer.modes) == ("train-fake", ("eager",))
    block = worker.ask({"do": "run", "mode": "eager", "calls": 4}, Block, soon())
    assert block == Block(wall_s=4.0, cpu_s=2.0)


def test_a_refusal_leaves_it_alive(started, asked: Asked):
    worker = started(asked(on={"prepare": "refuse"}))
    worker.ready(soon())
    with pytest.raises(Stumbled, match="RuntimeError: no"):
        worker.ask({"do": "prepare", "mode": "eager"}, Block, soon())
    assert worker.ask({"do": "run", "mode": "eager", "calls": 1}, Block, soon()).cpu_s > 0


def test_no_number_of_an_answer_is_infinite(started, asked: Asked):
    told = '{"first_call_s": 0, "losses": [], "settings": {"flops": 1e999, "gpu": "none"}}'
    worker = started(asked(on={"prepare": told}))
    worker.ready(soon())
    with pytest.raises(Lost, match=r"its answer has a defect: settings\.flops: must be a number"):
        worker.ask({"do": "prepare", "mode": "eager"}, Prepared, soon())


@pytest.mark.parametrize(("misdeed", "outcome"), [("refuse", "failed"), ("cannot", "unsupported")])
def test_one_that_cannot_get_ready_is_over(started, asked: Asked, misdeed: str, outcome: str):
    worker = started(asked(on={"ready": misdeed}))
    with pytest.raises(Lost) as lost:
        worker.ready(soon())
    assert lost.value.result.outcome == outcome
    assert lost.value.result.message in {"RuntimeError: no", "it has no such thing"}
    assert worker._process.wait(0)


def test_one_that_dies_is_not_waited_for_because_its_child_lives(
    started, asked: Asked, is_gone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    pid_file = tmp_path / "pid"
    monkeypatch.setenv("FAKE_CHILD", str(pid_file))
    worker = started(asked(on={"prepare": "orphan"}))
    worker.ready(soon())
    with pytest.raises(Lost) as lost:
        worker.ask({"do": "prepare", "mode": "eager"}, Prepared, soon())
    assert lost.value.result.outcome == "crashed"
    assert is_gone(pid_file)


def test_a_lost_worker_as_the_reason_why_a_mode_is_left_out():
    for outcome, message, why in (
        ("crashed", "no reply (SIGABRT): oh\noh", "crashed, no reply (SIGABRT): oh"),
        ("timed_out", "no reply within 1 s", "timed out, no reply within 1 s"),
    ):
        result = ProbeResult(probe="p", outcome=outcome, message=message, remedy="see")
        stumbled = Lost(result).over_a_mode()
        assert (stumbled.message, stumbled.remedy, stumbled.unsupported) == (why, "see", False)


@pytest.mark.parametrize(
    ("misdeed", "outcome", "message"),
    [
        ("die", "crashed", "no reply (SIGKILL (perhaps the memory ran out))"),
        ("leave", "unsupported", "not on this machine"),
        ("oops", "crashed", "its answer is truncated or not JSON (SIGTERM)"),
        ('{"core": 1}', "failed", "its answer has a defect: clock: Field required (SIGTERM)"),
    ],
)
def test_how_it_was_lost(started, asked: Asked, misdeed: str, outcome: str, message: str):
    worker = started(asked(on={"ready": misdeed}))
    with pytest.raises(Lost) as lost:
        worker.ready(soon())
    result = lost.value.result
    assert (result.probe, result.framework) == ("benchmarks/train_fake", "pytorch")
    assert (result.outcome, result.message) == (outcome, message)


def test_the_remedy_reproduces_the_probe_alone(started, asked: Asked):
    worker = started(asked(on={"ready": "die"}))
    with pytest.raises(Lost) as lost:
        worker.ready(soon())
    assert '"probe": "benchmarks/train_fake"' in lost.value.result.remedy


def test_hanging(started, asked: Asked, is_gone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    pid_file = tmp_path / "pid"
    monkeypatch.setenv("FAKE_HANG", str(pid_file))
    worker = started(asked(timeout_s=1.0))
    with pytest.raises(Lost) as lost:
        worker.ready(monotonic() + 1.0)
    assert lost.value.result.outcome == "timed_out"
    assert lost.value.result.message == "no reply within 1 s"
    assert is_gone(pid_file)


def test_ending_it_ends_waiting(
    started, asked: Asked, is_gone, appears, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    pid_file, lost = tmp_path / "pid", []
    monkeypatch.setenv("FAKE_HANG", str(pid_file))
    worker = started(asked())

    def wait() -> None:
        with pytest.raises(Lost) as caught:
            worker.ready(soon())
        lost.append(caught.value)

    thread = Thread(target=wait)
    thread.start()
    assert appears(pid_file)
    worker.end()
    thread.join(5)
    assert len(lost) == 1
    assert is_gone(pid_file)


def test_a_worker_that_cannot_start(asked: Asked, absent_python, fake_guest: Path):
    with pytest.raises(Lost) as lost:
        Worker(absent_python(asked()), fake_guest, None, None)
    assert lost.value.result.outcome == "failed"
    assert "/nowhere/python cannot be started" in lost.value.result.message


def test_a_worker_whose_host_is_gone_ends(started, asked: Asked):
    worker = started(asked())
    worker.ready(soon())
    worker._channel._commands.close()
    assert worker._process.wait(10)
