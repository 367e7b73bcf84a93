"""Packages and sizes, from what pip 26.3 and uv 0.13.9 really wrote."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from advisor.intake.environments.packages import (
    Package,
    from_pylock,
    from_report,
    sized,
    total_bytes,
)

REPORT = {
    "version": "1",
    "pip_version": "26.3",
    "install": [
        {
            "download_info": {
                "url": "https://files.example/pydantic-2.14.3-py3-none-any.whl",
                "archive_info": {"hashes": {"sha256": "3f7b"}, "hash": "sha256=3f7b"},
            },
            "is_direct": False,
            "requested": True,
            "metadata": {"metadata_version": "2.4", "name": "pydantic", "version": "2.14.3"},
        }
    ],
}
PYLOCK = """
lock-version = "1.0"
created-by = "uv"
requires-python = ">=3.11.7"

[[packages]]
name = "pydantic"
version = "2.14.3"
sdist = { url = "https://files.example/pydantic.tar.gz", size = 925636, hashes = { sha256 = "10" } }
wheels = [{ url = "https://files.example/pydantic.whl", size = 494071 }]

[[packages]]
name = "torch"
version = "2.13.0+cpu"
wheels = [{ url = "file:///wheels/torch.whl", hashes = { sha256 = "67" } }]

[[packages]]
name = "old"
version = "1"
sdist = { url = "https://files.example/old.tar.gz", size = 12 }
"""


def test_the_report_of_pip():
    url = "https://files.example/pydantic-2.14.3-py3-none-any.whl"
    assert from_report(REPORT) == (Package("pydantic", "2.14.3", url),)


def test_the_lock_file_of_uv():
    assert from_pylock(PYLOCK) == (
        Package("pydantic", "2.14.3", "https://files.example/pydantic.whl", 494071),
        Package("torch", "2.13.0+cpu", "file:///wheels/torch.whl"),
        Package("old", "1", "https://files.example/old.tar.gz", 12),
    )
    assert from_pylock('lock-version = "1.0"') == ()


@pytest.fixture
def server() -> Iterator[str]:
    """A server that tells the size of one file when it is asked for its head."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            found = self.path == "/there.whl"
            self.send_response(200 if found else 404)
            self.send_header("Content-Length", "4711")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = Thread(target=http.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def test_sizes_come_from_the_server_or_the_disk(server: str, tmp_path: Path):
    (tmp_path / "a file.whl").write_bytes(bytes(99))
    urls = (
        f"{server}/there.whl",
        f"{server}/absent.whl",
        (tmp_path / "a file.whl").as_uri(),
        (tmp_path / "absent").as_uri(),
        "git+https://a.example/b",
        "",
    )
    found = sized([*(Package("x", "1", url) for url in urls), Package("x", "1", "", 7)])
    assert [package.size_bytes for package in found] == [4711, None, 99, None, None, None, 7]
    assert total_bytes(found) == (4711 + 99 + 7, 4)
