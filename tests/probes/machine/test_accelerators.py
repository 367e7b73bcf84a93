"""GPUs of AMD and Intel from recorded listings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probes.machine import accelerators, tool

Recorded = Callable[[str], str]


def test_rocminfo(recorded: Recorded) -> None:
    assert accelerators.rocm_lists_gpu(recorded("rocminfo_gpu.txt"))
    assert not accelerators.rocm_lists_gpu(recorded("rocminfo_cpu_only.txt"))
    assert not accelerators.rocm_lists_gpu("")


def test_the_kernels_compute_driver(recorded: Recorded) -> None:
    assert accelerators.kfd_has_gpu(recorded("kfd_gpu.txt"))
    assert not accelerators.kfd_has_gpu(recorded("kfd_cpu.txt"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sycl_ls_arc.txt", True),
        ("sycl_ls_cpu_only.txt", False),
        ("xpu_smi_max.txt", True),
        ("clinfo_iris.txt", True),
        ("clinfo_pocl.txt", False),
    ],
)
def test_tools_that_list_intel_gpus(recorded: Recorded, name: str, expected: bool) -> None:
    assert accelerators.intel_tool_lists_gpu(recorded(name)) is expected


@pytest.mark.parametrize(
    ("system", "vendor", "expected"),
    [
        ("linux", "", {"amd": False, "apple": False, "intel": False}),
        ("linux", "0x1002", {"amd": False, "apple": False, "intel": False}),
        ("linux", "0x8086", {"amd": False, "apple": False}),
        ("win32", "", {"apple": False}),
        ("darwin", "", {"amd": False, "apple": False, "intel": False}),
    ],
)
def test_without_tools_only_what_is_certain_is_said(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    system: str,
    vendor: str,
    expected: dict[str, bool],
) -> None:
    if vendor:
        (tmp_path / "renderD128" / "device").mkdir(parents=True)
        (tmp_path / "renderD128" / "device" / "vendor").write_text(vendor + "\n")
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr(tool, "output", lambda *command: "")
    monkeypatch.setattr(accelerators, "KFD_NODES", tmp_path / "none")
    monkeypatch.setattr(accelerators, "DRM", tmp_path)
    assert accelerators.facts() == expected


def test_an_apple_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(tool, "output", lambda name, *rest: "1" if name == "sysctl" else "")
    assert accelerators.facts() == {"amd": False, "apple": True, "intel": False}
