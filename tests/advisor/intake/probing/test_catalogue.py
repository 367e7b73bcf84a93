"""The probes are listed without importing them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from advisor.errors import AdvisorError
from advisor.intake.probing.catalogue import Probe, catalogue


def test_the_probes_that_ship():
    before = set(sys.modules)
    facts = {probe.name: probe.per_framework for probe in catalogue("facts")}
    assert facts["facts/hardware"] is False
    assert facts["facts/devices"] is True
    assert "benchmarks/train_cnn" in [probe.name for probe in catalogue("benchmarks")]
    assert not {name for name in set(sys.modules) - before if name.startswith("probes")}


def test_private_modules_are_no_probes(tmp_path: Path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "__init__.py").write_text("raise SystemExit")
    (tmp_path / "facts" / "a.py").write_text(
        "PER_FRAMEWORK = False\nTIMEOUT_S = 5\nraise SystemExit\n"
    )
    assert catalogue("facts", tmp_path) == (Probe("facts/a", per_framework=False, timeout_s=5.0),)


def test_what_a_probe_is_about(tmp_path: Path):
    (tmp_path / "capabilities").mkdir()
    (tmp_path / "capabilities" / "a.py").write_text(
        "PER_FRAMEWORK = True\nTIMEOUT_S = 5\nFRAMEWORKS = ('pytorch',)\n"
        "GROUPS = ('mobile', 'web')\nMORE = (1, print())\n"
    )
    (found,) = catalogue("capabilities", tmp_path)
    assert (found.frameworks, found.groups) == (("pytorch",), ("mobile", "web"))


def test_the_capabilities_that_ship_are_about_known_frameworks():
    for probe in catalogue("capabilities"):
        assert probe.per_framework
        assert probe.groups
        assert set(probe.frameworks) <= {"pytorch", "tensorflow", "jax", "keras"}


def test_missing_constant(tmp_path: Path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.py").write_text("PER_FRAMEWORK = False\n")
    with pytest.raises(AdvisorError, match="has no TIMEOUT_S"):
        catalogue("facts", tmp_path)


def test_no_such_kind(tmp_path: Path):
    assert catalogue("capabilities", tmp_path) == ()
