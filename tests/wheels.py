"""Packages that tests install: wheels made on the spot, and a source that is never built."""

from __future__ import annotations

import os
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"

ENDLESS = """
import os, time

def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = "{stem}-{version}.dist-info"
    os.mkdir(os.path.join(folder, info))
    with open(os.path.join(folder, info, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
    return info

def build_wheel(folder, config_settings=None, metadata_directory=None):
    with open(os.environ["TEST_BUILD_STARTED"], "w") as file:
        file.write(str(os.getpid()))
    time.sleep(600)
"""


def make_wheel(folder: Path, name: str, version: str, *requires: str) -> Path:
    """A wheel with one module of the package's name, in a folder that is made."""
    stem = name.replace("-", "_")
    info = f"{stem}-{version}.dist-info"
    needs = "".join(f"Requires-Dist: {text}\n" for text in requires)
    files = {
        f"{stem}/__init__.py": f"__version__ = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}",
        f"{info}/WHEEL": WHEEL,
    }
    record = "".join(f"{path},,\n" for path in [*files, f"{info}/RECORD"])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for inside, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(inside, text)
    return path


def make_endless_source(folder: Path, name: str, version: str) -> Path:
    """A source whose build writes its process to $TEST_BUILD_STARTED and never ends."""
    stem = name.replace("-", "_")
    backend = ENDLESS.format(stem=stem, name=name, version=version)
    files = {
        "PKG-INFO": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "endless"\n'
        f'backend-path = ["."]\n[project]\nname = "{name}"\nversion = "{version}"\n',
        "endless.py": backend,
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}-{version}.tar.gz"
    with tarfile.open(path, "w:gz") as source:
        for inside, text in files.items():
            entry = tarfile.TarInfo(f"{stem}-{version}/{inside}")
            entry.size = len(text.encode())
            source.addfile(entry, BytesIO(text.encode()))
    return path


def offline(links: Path) -> dict[str, str]:
    """Variables by which pip and uv take packages from this folder, and from nowhere else."""
    return {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(links),
        "UV_NO_CONFIG": "1",
        "UV_OFFLINE": "1",
        "UV_FIND_LINKS": str(links),
    }
