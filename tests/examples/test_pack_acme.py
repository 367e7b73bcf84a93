"""The example pack does what its README says, in every command that loads rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.cli.app import run
from advisor.knowledge.load import load
from tests.advisor.knowledge.packs.packing import patch, write

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "examples" / "pack-acme"
ACME = ("--rules", str(PACK))
ANSWERS = str(ROOT / "examples" / "answers" / "vision-on-phones.yaml")
QUIET = ("--no-input", "--preset", "off", "--as-of", "2026-11-23")

Shown = Callable[..., str]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    """What a command prints on standard output, in one line."""

    def printed(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status, capsys.readouterr().err
        return " ".join(capsys.readouterr().out.split())

    return printed


def saved(path: Path, *more: str, packs: tuple[str, ...] = ACME) -> Path:
    arguments = ("recommend", *packs, "--answers", ANSWERS, *QUIET, "--format", "json", *more)
    assert run([*arguments, "--output", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("acme") / "report.json", "--answer", "acme-delivered=no")


def data(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_recommendation_with_the_framework_of_the_house(shown: Shown) -> None:
    page = shown("recommend", *ACME, *QUIET)
    assert "3 Acme Flow" in page
    assert "with acme 3 (" in page
    assert "The pack acme disables the need 'Calling a hosted model needs no framework'" in page


def test_the_report_has_the_pack_and_its_patches(report: Path) -> None:
    (pack,) = data(report)["rules"]["packs"]
    assert (pack["id"], pack["version"], len(pack["content_hash"])) == ("acme", "3", 16)
    assert {item["id"]: item["action"] for item in pack["patches"]} == {
        "hosted-models": "disabled",
        "maintenance/governance": "tuned",
        "onnx-runtime-telemetry": "tuned",
    }
    told = [item for item in data(report)["warnings"] if item["subject"] == "pack acme"]
    assert len(told) == len(pack["patches"])
    assert all("2027-10-31" in item["title"] and "@acme.example" in item["text"] for item in told)


def test_the_policy_on_licences_rules_out(tmp_path: Path) -> None:
    delivered = data(saved(tmp_path / "yes.json", "--answer", "acme-delivered=yes"))
    (out,) = delivered["excluded"]
    assert (out["framework"], out["requirement"]) == ("acme-flow", "acme-flow-not-delivered")
    unsaid = data(saved(tmp_path / "open.json"))
    assert "acme-flow-not-delivered" in [item["id"] for item in unsaid["unknown"]]


def test_what_is_tuned_weighs_more(report: Path, tmp_path: Path) -> None:
    def points(path: Path) -> float:
        leaves = [leaf for item in data(path)["criteria"] for leaf in item["leaves"]]
        return next(leaf["points"] for leaf in leaves if leaf["id"] == "maintenance/governance")

    assert points(report) - points(saved(tmp_path / "bare.json", packs=())) == 2


def test_a_patch_counts_until_its_day(shown: Shown) -> None:
    hosted = ("--answer", "approach=hosted-api", "--answer", "targets=server")
    asked = ("recommend", *ACME, "--no-input", "--preset", "off", *hosted)
    assert "no deep-learning framework needed" not in shown(*asked, "--as-of", "2027-10-31")
    after = shown(*asked, "--as-of", "2027-11-01")
    assert "no deep-learning framework needed" in after
    assert "until 2027-10-31, which is over" in after


def test_a_replay_needs_the_pack(report: Path, shown: Shown) -> None:
    assert shown("replay", str(report), *ACME).startswith("identical: rule base 20")
    page = shown("replay", str(report), status=4)
    assert "Made with the pack acme 3 (" in page
    assert "which is not here: give its folder with --rules" in page


def test_an_explanation_needs_the_pack(
    report: Path, shown: Shown, capsys: pytest.CaptureFixture[str]
) -> None:
    page = shown("explain", str(report), "acme-flow-not-delivered", *ACME)
    assert "Acme policy LIC-7" in page
    assert "It was made with the pack acme 3 (" in shown("explain", str(report), "pytorch")
    assert run(["explain", str(report), "hosted-models", *ACME]) == 2
    assert "the pack acme disables it" in capsys.readouterr().err


def test_other_answers_can_be_supposed(
    report: Path, shown: Shown, capsys: pytest.CaptureFixture[str]
) -> None:
    page = shown("what-if", str(report), "--answer", "acme-delivered=yes", *ACME)
    assert "Acme Flow may not be delivered to customers" in page
    assert run(["what-if", str(report), "--answer", "python=3.12"]) == 0
    assert "made with the pack acme 3 (" in capsys.readouterr().err


def test_two_reports_are_compared_with_the_pack(report: Path, tmp_path: Path, shown: Shown) -> None:
    other = saved(tmp_path / "yes.json", "--answer", "acme-delivered=yes")
    page = shown("diff", str(report), str(other), *ACME)
    assert "Will customers get the software itself?" in page
    assert "Rule base:" not in page


def test_it_is_listed_asked_and_sound(shown: Shown, tmp_path: Path) -> None:
    assert "(pack-acme/licences.yaml:" in shown("rules", "list", "questions", *ACME)
    answers = tmp_path / "answers.yaml"
    shown("ask", *ACME, "--no-input", "--output", str(answers))
    assert "acme-delivered" in answers.read_text(encoding="utf-8")
    assert "0 errors" in shown("rules", "lint", str(PACK), "--as-of", "2026-11-23")


def test_what_nothing_measures_stays_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: Shown
) -> None:
    installed = tmp_path / "acme_flow-5.2.dist-info"
    (tmp_path / "acme_flow").mkdir()
    (tmp_path / "acme_flow" / "__init__.py").write_text("")
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-flow\nVersion: 5.2\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    health = shown("doctor", *ACME)
    assert "Acme Flow: 5.2 (newest known: 5.2)" in health
    assert "problem: no adapter measures acme-flow" in health
    probes = tmp_path / "probes.json"
    only = ("--framework", "acme-flow")
    shown("probe", *ACME, *only, "--preset", "quick", "--output", str(probes))
    given = ("--probes", str(probes), "--no-input", "--format", "json")
    whole = json.loads(shown("recommend", *ACME, *given))
    assert whole["measured"] == []
    assert whole["facts"]["probe.installation.acme-flow.installed"]["value"] is True


def test_a_pack_that_disables_everything_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = load()
    rules = (*known.advice, *known.needs, *known.routes)
    patches = [patch(f"disable: {item.id}") for item in rules]
    patches += [patch(f"disable: {m.id}", "allow_relax_must: true") for m in known.requirements]
    pack = write(tmp_path / "nothing", *patches)
    assert run(["recommend", "--rules", str(pack), *QUIET]) == 1
    assert "rules of the rule base: nothing would be judged" in capsys.readouterr().err
