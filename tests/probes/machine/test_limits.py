"""Limits of both versions of cgroups, from folders like those of real machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from probes.machine import limits

GIBIBYTE = 2**30
UNLIMITED_V1 = "9223372036854771712"
VERSION_1 = "5:cpu,cpuacct:/docker/4f2\n4:memory:/docker/4f2\n1:name=systemd:/docker/4f2\n"


def lay(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text + "\n")
    return root


def test_version_2_in_a_container(tmp_path: Path) -> None:
    root = lay(tmp_path, {"cpu.max": "150000 100000", "memory.max": str(2 * GIBIBYTE)})
    assert limits.quota_cores("0::/\n", root) == 1.5
    assert limits.memory_limit("0::/\n", root) == 2 * GIBIBYTE


def test_version_2_takes_the_lowest_limit_of_all_parents(tmp_path: Path) -> None:
    files = {
        "user.slice/cpu.max": "200000 100000",
        "user.slice/memory.max": str(GIBIBYTE),
        "user.slice/job.scope/cpu.max": "400000 100000",
        "user.slice/job.scope/memory.max": "max",
    }
    root, membership = lay(tmp_path, files), "0::/user.slice/job.scope\n"
    assert limits.quota_cores(membership, root) == 2.0
    assert limits.memory_limit(membership, root) == GIBIBYTE


def test_version_2_without_limits(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a/cpu.max": "max 100000", "a/memory.max": "max"})
    assert limits.quota_cores("0::/a\n", root) is None
    assert limits.memory_limit("0::/a\n", root) is None


def test_version_1_in_a_container_that_does_not_see_its_own_path(tmp_path: Path) -> None:
    files = {
        "cpu/cpu.cfs_quota_us": "50000",
        "cpu/cpu.cfs_period_us": "100000",
        "memory/memory.limit_in_bytes": str(GIBIBYTE),
    }
    root = lay(tmp_path, files)
    assert limits.quota_cores(VERSION_1, root) == 0.5
    assert limits.memory_limit(VERSION_1, root) == GIBIBYTE


def test_version_1_without_limits(tmp_path: Path) -> None:
    files = {
        "cpu/docker/4f2/cpu.cfs_quota_us": "-1",
        "cpu/docker/4f2/cpu.cfs_period_us": "100000",
        "memory/docker/4f2/memory.limit_in_bytes": UNLIMITED_V1,
    }
    root = lay(tmp_path, files)
    assert limits.quota_cores(VERSION_1, root) is None
    assert limits.memory_limit(VERSION_1, root) == int(UNLIMITED_V1)


def test_a_membership_that_leads_out_of_the_tree_is_not_followed(tmp_path: Path) -> None:
    root = lay(tmp_path / "root", {"cpu.max": "max 100000"})
    lay(tmp_path, {"cpu.max": "100000 100000"})
    assert limits.quota_cores("0::/../outside\n", root) is None


@pytest.mark.parametrize("membership", ["", "garbage\n", "1:cpu\n"])
def test_no_cgroups(tmp_path: Path, membership: str) -> None:
    assert limits.quota_cores(membership, tmp_path) is None
    assert limits.memory_limit(membership, tmp_path) is None


@pytest.mark.parametrize(("quota", "expected"), [(None, 4), (0.5, 1), (1.5, 1.5), (64.0, 4)])
def test_cores_are_the_lower_of_affinity_and_quota(
    monkeypatch: pytest.MonkeyPatch, quota: float | None, expected: float
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda pid: {0, 1, 2, 3})
    monkeypatch.setattr(limits, "quota_cores", lambda membership, root: quota)
    assert limits.cores() == expected


@pytest.mark.parametrize(
    ("physical", "limit", "expected"), [(8, None, 8), (8, 4, 4), (8, 99, 8), (None, 4, None)]
)
def test_memory_is_the_lower_of_physical_and_limit(
    monkeypatch: pytest.MonkeyPatch,
    physical: int | None,
    limit: int | None,
    expected: int | None,
) -> None:
    monkeypatch.setattr(limits, "_physical", lambda: physical)
    monkeypatch.setattr(limits, "memory_limit", lambda membership, root: limit)
    assert limits.memory_bytes() == expected


def test_physical_memory_of_linux() -> None:
    assert limits.total_memory("MemTotal:       24684084 kB\nMemFree: 1 kB\n") == 24684084 * 1024
    assert limits.total_memory("") is None
