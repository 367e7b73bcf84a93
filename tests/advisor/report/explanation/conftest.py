"""Reports to explain: one from the small rule base, and all the examples that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.advise import advise
from advisor.intake.gather import gather
from advisor.model.facts import Facts
from advisor.model.knowledge import Knowledge
from advisor.model.record import Value
from advisor.report.explanation.ground import Ground
from tests.advisor.knowing import TODAY, facts, measured

ANSWERS: dict[str, Value] = {
    "goal": "product",
    "targets": ("server", "phone"),
    "present": "birch",
    "python": "3.12",
}
EXAMPLES = sorted(Path("examples/answers").glob("*.yaml"))


@pytest.fixture
def small(small_knowledge: Knowledge) -> Ground:
    """Alder against Birch, both measured, with Birch in use."""
    probes = (measured("alder", 0.010), measured("birch", 0.013))
    return Ground(advise(small_knowledge, facts(ANSWERS, *probes)), small_knowledge)


@pytest.fixture
def unanswered(small_knowledge: Knowledge) -> Ground:
    """Alder against Birch, and nobody answered anything."""
    return Ground(advise(small_knowledge, facts({})), small_knowledge)


@pytest.fixture
def ruled_out(small_knowledge: Knowledge) -> Ground:
    """Birch does not install on the Python that is needed."""
    return Ground(advise(small_knowledge, facts({**ANSWERS, "python": "3.10"})), small_knowledge)


@pytest.fixture(scope="session", params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest, real_knowledge: Knowledge) -> Ground:
    """Each example that ships, with measured times."""
    answers = gather(real_knowledge, answers_file=request.param, no_input=True).facts
    probes = (measured("pytorch", 0.01), measured("tensorflow", 0.012))
    made = advise(real_knowledge, Facts(as_of=TODAY, values=answers, probes=probes))
    return Ground(made, real_knowledge)
