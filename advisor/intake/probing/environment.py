"""The environment a guest runs in: the user's own, with scratch folders, quiet and unwatched."""

from __future__ import annotations

import os
from pathlib import Path

FOLDERS = {
    "home": ("HOME", "USERPROFILE"),
    "tmp": ("TMPDIR", "TEMP", "TMP"),
    "config": ("XDG_CONFIG_HOME", "MPLCONFIGDIR"),
    "data": ("XDG_DATA_HOME",),
    "state": ("XDG_STATE_HOME",),
    "cache": ("XDG_CACHE_HOME",),
    "keras": ("KERAS_HOME",),
    "inductor": ("TORCHINDUCTOR_CACHE_DIR",),
    "triton": ("TRITON_CACHE_DIR",),
    "cuda": ("CUDA_CACHE_PATH",),
}
"""Scratch folders in the control directory: nothing is left behind."""

KEPT = ("tmp", "inductor", "triton", "cuda")
"""Scratch folders that the guests of one run may share: compilers keep their work there."""

QUIET = {
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "ORT_DISABLE_TELEMETRY": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "WANDB_MODE": "disabled",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}

PASSIVE = {"OMP_WAIT_POLICY": "PASSIVE", "KMP_BLOCKTIME": "0"}
"""Waiting threads that sleep: spinning ones cost a shared machine a factor of ten."""

KEPT_MEMORY = {
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
    "MALLOC_MMAP_THRESHOLD_": str(1 << 25),
}
"""What makes glibc keep freed memory: by default it gives some back, by chance, and takes it again
page by page. That made one step of a small network 17 % to 37 % longer, in each process another.
"""

THREADS = (
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)


def environment(
    control: Path, user_base: str, *, threads: int | None, shared: Path | None = None
) -> dict[str, str]:
    """Variables for a guest in that control directory, whose folders it makes.

    `shared` holds what the guests of one run may keep for each other.

    `threads` fixes the number of threads of every library, for figures that repeat; None leaves
    them their own choice.
    `user_base` keeps packages of `pip --user` in reach, which a new HOME would hide.
    """
    scratch: dict[str, str] = {}
    for name, variables in FOLDERS.items():
        folder = (shared if shared and name in KEPT else control) / name
        folder.mkdir(exist_ok=True)
        scratch.update(dict.fromkeys(variables, str(folder)))
    fixed = {**dict.fromkeys(THREADS, str(threads)), **KEPT_MEMORY} if threads else {}
    kept = {**os.environ, **_absolute_search_path(), "PYTHONUSERBASE": user_base}
    return {**kept, **scratch, **QUIET, **PASSIVE, **fixed}


def _absolute_search_path() -> dict[str, str]:
    """PYTHONPATH as seen from here, since the guest starts in another folder."""
    given = os.environ.get("PYTHONPATH")
    if not given:
        return {}
    return {"PYTHONPATH": os.pathsep.join(str(Path(p).absolute()) for p in given.split(os.pathsep))}
