"""A diagnosis in lines: every trouble with what to do about it."""

from __future__ import annotations

import pytest

from advisor.cli.health import lines
from advisor.intake.probing.diagnosis import Diagnosis, EnvironmentHealth, MachineProblem
from advisor.intake.probing.health import FrameworkHealth

TORCH = FrameworkHealth(
    framework="pytorch",
    name="PyTorch",
    interpreter="/env/bin/python",
    chosen="environment",
    python="3.12.1",
    installed=True,
    version="2.13.0",
    newest="2.15.0",
    devices=("cpu", "cuda"),
    can_be_measured=True,
    problem="",
    mend="",
    because="",
    apart="",
)
WHOLE = EnvironmentHealth(
    framework="pytorch",
    path="/home/pytorch",
    version="2.13.0",
    python="3.12.1",
    made="2026-11-23T10:31:05+00:00",
    problem="",
    mend="",
)
DIAGNOSIS = Diagnosis(
    advisor_version="1.0",
    machine="linux x86_64",
    found={"hardware.memory_bytes": float(8 << 30), "hardware.nvidia": True},
    frameworks=(TORCH,),
    problems=(),
    environments_in="/home",
    environments_made_with="uv",
    environments=(WHOLE,),
)


def shown(**changes: object) -> list[str]:
    return list(lines(DIAGNOSIS.model_copy(update=changes)))


def test_all_is_well():
    assert shown() == [
        "advisor 1.0",
        "machine: linux x86_64",
        "memory: 8.0 GiB",
        "GPU: NVIDIA",
        "",
        "PyTorch: 2.13.0 (newest known: 2.15.0)",
        "  interpreter: /env/bin/python (Python 3.12.1, a managed environment)",
        "  computes on: cpu, cuda",
        "  can be measured here: yes",
        "",
        "managed environments: /home (made with uv)",
        "  pytorch: 2.13.0 on Python 3.12.1, made 2026-11-23",
    ]


def test_what_is_missing_can_be_mended_in_two_ways():
    absent = {
        "installed": False,
        "chosen": "own",
        "devices": (),
        "can_be_measured": False,
        "problem": "it is not there\nat all",
        "mend": "pip install torch",
        "because": "The CPU is enough.",
        "apart": "advisor probe --install --framework pytorch",
    }
    text = shown(frameworks=(TORCH.model_copy(update=absent),))
    assert text[5:-3] == [
        "PyTorch: not installed (newest known: 2.15.0)",
        "  interpreter: /env/bin/python (Python 3.12.1, the advisor's own)",
        "  can be measured here: no",
        "  problem: it is not there",
        "  what to do: advisor probe --install --framework pytorch",
        "  or by hand: pip install torch",
        "    The CPU is enough.",
    ]


@pytest.mark.parametrize(
    ("installed", "says"),
    [(True, "PyTorch: installed, version unknown"), (None, "PyTorch: unknown whether installed")],
)
def test_an_unknown_version(installed: bool | None, says: str):
    unknown = TORCH.model_copy(update={"installed": installed, "version": None})
    assert says in shown(frameworks=(unknown,))


def test_environments_that_are_broken_or_cannot_be_made():
    broken = WHOLE.model_copy(update={"problem": "it is broken", "mend": "mend it"})
    assert shown(environments=(broken,))[-2:] == [
        "  pytorch: it is broken",
        "  what to do: mend it",
    ]
    *_, head, none = shown(environments=(), environments_made_with="")
    assert "this Python cannot make any" in head
    assert none == "  none"


def test_trouble_of_the_machine():
    trouble = MachineProblem(probe="facts/hardware", problem="no driver", mend="install it")
    text = shown(problems=(trouble,), found={"hardware.nvidia": False})
    assert text[2:5] == [
        "GPU: none found",
        "  facts/hardware: no driver",
        "  what to do: install it",
    ]
