"""What would be installed: packages, versions and the sizes of their downloads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, url2pathname, urlopen

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ASKED_AT_ONCE = 8
TIMEOUT_S = 5.0


@dataclass(frozen=True)
class Package:
    """One package that would be installed, and how large its file is, if anybody says."""

    name: str
    version: str
    url: str = ""
    size_bytes: int | None = None


def from_report(report: Mapping[str, Any]) -> tuple[Package, ...]:
    """The packages in the report of `pip install --dry-run`."""
    return tuple(
        Package(
            item["metadata"]["name"],
            item["metadata"]["version"],
            item.get("download_info", {}).get("url", ""),
        )
        for item in report["install"]
    )


def from_pylock(text: str) -> tuple[Package, ...]:
    """The packages in a `pylock.toml` for one machine."""
    found = []
    for item in tomllib.loads(text).get("packages", []):
        file = next(iter(item.get("wheels", ())), item.get("sdist", item.get("archive", {})))
        url, size = file.get("url", ""), file.get("size")
        found.append(Package(item["name"], item.get("version", ""), url, size))
    return tuple(found)


def sized(packages: Iterable[Package]) -> tuple[Package, ...]:
    """The same packages, with the sizes that their servers or the disk tell."""
    with ThreadPoolExecutor(ASKED_AT_ONCE) as pool:
        return tuple(pool.map(_sized, packages))


def total_bytes(packages: Iterable[Package]) -> tuple[int, int]:
    """The sum of the known sizes, and how many packages have none."""
    sizes = [package.size_bytes for package in packages]
    return sum(size for size in sizes if size is not None), sizes.count(None)


def _sized(package: Package) -> Package:
    if package.size_bytes is not None:
        return package
    parts = urlsplit(package.url)
    size: int | None = None
    try:
        if parts.scheme == "file":
            size = Path(url2pathname(parts.path)).stat().st_size
        elif parts.scheme in ("http", "https"):
            asked = Request(package.url, method="HEAD")  # noqa: S310 - the scheme was looked at
            with urlopen(asked, timeout=TIMEOUT_S) as answer:  # noqa: S310
                size = int(answer.headers["Content-Length"])
    except (OSError, URLError, ValueError, TypeError):
        size = None
    return replace(package, size_bytes=size)
