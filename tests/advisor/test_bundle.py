"""Rules and guests are found beside the package in a checkout, and inside it once installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor import bundle


def test_a_checkout_reads_its_own_top_level() -> None:
    top = Path(__file__).parents[2]
    assert bundle.bundled("rules") == top / "rules"
    assert (bundle.bundled("probes") / "__main__.py").is_file()


def test_an_installed_package_reads_what_came_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "PACKAGE", tmp_path / "site-packages" / "advisor")
    assert bundle.bundled("rules") == tmp_path / "site-packages" / "advisor" / "_bundled" / "rules"
