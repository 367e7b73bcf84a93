"""What every test may use: the real rule base, loaded once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from advisor.knowledge.load import load
from advisor.model.knowledge import Knowledge

settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def real_knowledge() -> Knowledge:
    """The rule base that ships."""
    return load()


@pytest.fixture(scope="session", autouse=True)
def no_environments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The managed environments of whoever runs the tests are out of sight."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADVISOR_ENVIRONMENTS", str(tmp_path_factory.mktemp("data") / "environments"))
        yield


@pytest.fixture(scope="session")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python with nothing installed but pip: fakes must not meet the real frameworks."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
    return str(folder / "bin" / "python")
