"""`--python FRAMEWORK=PATH` is checked before anything runs, and refused in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.environments.record import begin, write
from advisor.intake.probing.interpreters import Interpreter, choose, interpreter, own
from advisor.model.knowledge import Knowledge

BOTH = ("pytorch", "tensorflow")


def test_default_is_the_advisors_own():
    assert choose([], BOTH) == {"pytorch": own(), "tensorflow": own()}
    assert own().path == sys.executable


@pytest.mark.parametrize(("import_name", "is_used"), [("only_there", True), ("pytest", False)])
def test_a_managed_environment_serves_what_its_own_lacks(
    real_knowledge: Knowledge,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    import_name: str,
    is_used: bool,
):
    monkeypatch.setenv("ADVISOR_ENVIRONMENTS", str(tmp_path / "environments"))
    folder = tmp_path / "environments" / "pytorch"
    venv = [sys.executable, "-m", "venv", "--without-pip", str(folder)]
    subprocess.run(venv, check=True, capture_output=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / f"{import_name}.py").write_text("")
    framework = real_knowledge.framework_by_id["pytorch"]
    made = begin(folder, framework.model_copy(update={"import_name": import_name}))
    assert choose([], BOTH)["pytorch"] == own()
    write(folder, made.model_copy(update={"state": "complete"}))
    chosen = choose([], BOTH)
    assert (chosen["pytorch"].path == str(folder / "bin" / "python")) is is_used
    assert (chosen["pytorch"] == own()) is not is_used
    assert chosen["tensorflow"] == own()


def test_a_given_python_serves_its_framework_only(script):
    path = script(f'exec {sys.executable} "$@"')
    chosen = choose([f"tensorflow={path}"], BOTH)
    assert chosen["pytorch"] == own()
    assert chosen["tensorflow"].path == path
    assert chosen["tensorflow"].version == own().version


@pytest.mark.parametrize("text", ["pytorch", "pytorch=", ""])
def test_no_path(text: str):
    with pytest.raises(UsageProblem, match="FRAMEWORK=PATH"):
        choose([text], BOTH)


def test_unknown_framework_names_the_nearest():
    with pytest.raises(UsageProblem, match="did you mean 'tensorflow'"):
        choose([f"tensorflo={sys.executable}"], BOTH)
    with pytest.raises(UsageProblem, match="there are pytorch, tensorflow"):
        choose([f"xyz={sys.executable}"], BOTH)


def test_twice():
    with pytest.raises(UsageProblem, match="names pytorch twice"):
        choose([f"pytorch={sys.executable}"] * 2, BOTH)


def test_missing_path(tmp_path: Path):
    with pytest.raises(AdvisorError, match="does not exist"):
        interpreter(str(tmp_path / "nothing"))


def test_name_that_is_not_on_path():
    with pytest.raises(AdvisorError, match=r"no python0\.0 on PATH"):
        interpreter("python0.0")


def test_name_on_path(script, monkeypatch: pytest.MonkeyPatch):
    path = Path(script(f'exec {sys.executable} "$@"'))
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    assert interpreter(path.name).path == str(path)


def test_home_is_expanded(script, monkeypatch: pytest.MonkeyPatch):
    path = Path(script(f'exec {sys.executable} "$@"'))
    monkeypatch.setenv("HOME", str(path.parent))
    assert interpreter(f"~/{path.name}").path == str(path)


def test_environment_folder_hints_at_its_python(tmp_path: Path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").write_text("")
    with pytest.raises(AdvisorError, match="is a folder") as caught:
        interpreter(str(tmp_path))
    assert caught.value.hint == f"try {tmp_path / 'bin' / 'python'}"


def test_not_executable(tmp_path: Path):
    (tmp_path / "text").write_text("hello")
    with pytest.raises(AdvisorError, match="is not executable"):
        interpreter(str(tmp_path / "text"))


@pytest.mark.parametrize("body", ["exit 1", "echo hello", "exit 0", "kill -9 $$"])
def test_not_a_python(script, body: str):
    with pytest.raises(AdvisorError, match="does not work as a Python interpreter"):
        interpreter(script(body))


def test_too_old(script):
    path = script("""echo '["3.8.20", [3, 8], "/base", true]'""")
    with pytest.raises(AdvisorError, match=r"is Python 3\.8\.20; the probes need 3\.9 or later"):
        interpreter(path)


def test_noise_before_the_answer(script):
    path = script("""echo hello; echo '["3.12.1", [3, 12], "/base", true]'""")
    assert interpreter(path) == Interpreter(path, "3.12.1", "/base")


def test_a_link_stays_a_link(tmp_path: Path):
    link = tmp_path / "python"
    link.symlink_to(sys.executable)
    assert interpreter(str(link)).path == str(link)


def test_pip_commands_are_for_this_python():
    found = Interpreter("/my env/python", "3.12.1", "/base")
    bare = Interpreter("/env/python", "3.12.1", "/base", has_pip=False)
    assert found.command("pip install x") == "'/my env/python' -m pip install x"
    assert found.command("python -m pip install x") == "'/my env/python' -m pip install x"
    assert bare.command("pip install 'x<2'") == "uv pip install --python /env/python 'x<2'"
    assert found.command("uv venv && uv pip install x") == "uv venv && uv pip install x"
