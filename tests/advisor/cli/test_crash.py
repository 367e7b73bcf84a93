"""A defect of ours leaves a file that says what happened; wrong usage does not."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from advisor import __version__
from advisor.cli.crash import save_traceback, usage_message


def test_the_traceback_is_saved_with_versions_and_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["advisor", "recommend"])
    with pytest.raises(ZeroDivisionError) as raised:
        _ = 1 // 0
    saved = save_traceback(raised.value)
    text = saved.read_text(encoding="utf-8")
    assert saved.parent == tmp_path
    assert text.startswith(f"advisor {__version__}, Python ")
    assert "command: ['advisor', 'recommend']" in text
    assert "ZeroDivisionError" in text


def test_only_usage_errors_have_a_message_of_their_own() -> None:
    message = usage_message(typer.BadParameter("no such day"))
    assert message is not None
    assert "no such day" in message
    assert usage_message(ValueError("x")) is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--sampels", "4"), "No such option: --sampels"),
        (("--samples", "many"), "Invalid value for '--samples'"),
        (("--samples",), "requires an argument"),
    ],
)
def test_typers_own_errors_name_the_option(arguments: tuple[str, ...], says: str) -> None:
    app = typer.Typer()

    @app.command()
    def measure(samples: int = 3) -> None: ...

    error = CliRunner().invoke(app, list(arguments), standalone_mode=False).exception
    assert isinstance(error, Exception)
    assert says in str(usage_message(error))


def test_text_that_no_file_can_hold_is_saved_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    saved = save_traceback(ValueError("a file named \udcff"))
    assert saved.read_text(encoding="utf-8").endswith("ValueError: a file named \\udcff\n")
    assert save_traceback(ValueError("another")) != saved
