"""A guest sees the user's variables, scratch folders, and no invitation to report home."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from advisor.intake.probing.environment import THREADS, environment


def test_the_users_own_variables_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/cuda")
    assert environment(tmp_path, "/base", threads=None)["LD_LIBRARY_PATH"] == "/opt/cuda"


def test_scratch_folders_exist_inside(tmp_path: Path):
    variables = environment(tmp_path, "/base", threads=None)
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "MPLCONFIGDIR", "TORCHINDUCTOR_CACHE_DIR"):
        assert Path(variables[name]).is_dir()
        assert Path(variables[name]).parent == tmp_path


def test_threads_are_fixed_only_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in THREADS:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    free = environment(tmp_path / "one", "/base", threads=None)
    fixed = environment(tmp_path / "two", "/base", threads=1)
    assert not set(THREADS) & set(free)
    assert {fixed[name] for name in THREADS} == {"1"}


def test_nothing_is_reported_home(tmp_path: Path):
    variables = environment(tmp_path, "/base", threads=None)
    assert variables["ORT_DISABLE_TELEMETRY"] == variables["DO_NOT_TRACK"] == "1"


def test_relative_search_paths_hold_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", f"src{os.pathsep}/opt/lib")
    variables = environment(tmp_path, "/base", threads=None)
    assert variables["PYTHONPATH"] == f"{tmp_path / 'src'}{os.pathsep}/opt/lib"
