"""A test of a fact must name a fact that exists and fit its type and its values."""

from __future__ import annotations

import pytest

from advisor.knowledge.checking.conditions import FITTING, check_condition
from advisor.model.conditions import OPERATORS, Condition
from advisor.model.questions import FactType

FACTS = {
    fact.id: fact
    for fact in (
        FactType(id="os", type="choice", values=("linux", "macos"), about="", producer="probe"),
        FactType(id="on", type="set", values=("android", "ios"), about="", producer="answer"),
        FactType(id="gpu", type="bool", about="", producer="probe"),
        FactType(id="cores", type="number", minimum=1, maximum=64, about="", producer="probe"),
        FactType(id="ram", type="number", minimum=0, about="", producer="probe"),
        FactType(id="python", type="version", about="", producer="probe"),
        FactType(id="cpu", type="text", about="", producer="probe"),
    )
}


def found(**condition: object) -> list[str]:
    node = Condition.model_validate(condition)
    return [f"{code} {message}" for code, message, _ in check_condition(node, FACTS, ())]


@pytest.mark.parametrize(
    "condition",
    [
        {"fact": "os", "is": "linux"},
        {"fact": "os", "not_in": ("macos",)},
        {"fact": "on", "contains_all": ("android", "ios")},
        {"fact": "gpu", "is": False},
        {"fact": "cores", "ge": 64.0},
        {"fact": "ram", "gt": 0.0},
        {"fact": "python", "version": ">=3.10,<3.14"},
        {"fact": "cpu", "in": ("a", "b")},
        {"fact": "on", "applicable": False},
    ],
)
def test_what_fits_is_no_finding(condition: dict[str, object]) -> None:
    assert found(**condition) == []


@pytest.mark.parametrize(
    ("condition", "finding"),
    [
        ({"fact": "oss", "is": "linux"}, "R101 unknown fact 'oss'; did you mean 'os'?"),
        ({"fact": "gpu", "ge": 1.0}, "R102 'ge' cannot be used on gpu (bool); use is or is_not"),
        ({"fact": "os", "is": "linx"}, "R103 'linx' is not a value of os; did you mean 'linux'?"),
        (
            {"fact": "on", "contains": "ioos"},
            "R103 'ioos' is not a value of on; did you mean 'ios'?",
        ),
        ({"fact": "gpu", "is": "true"}, "R103 'true' is not a value of gpu"),
        ({"fact": "cores", "gt": 99.0}, "R103 99.0 is not a value of cores (1 to 64)"),
        ({"fact": "ram", "lt": -1.0}, "R103 -1.0 is not a value of ram (0 or more)"),
        ({"fact": "os", "in": ()}, "R103 an empty list holds no value"),
        ({"any": ()}, "R135 a combination of no conditions at all"),
    ],
)
def test_what_does_not_fit_is_one(condition: dict[str, object], finding: str) -> None:
    assert found(**condition) == [finding]


def test_a_version_needs_a_specifier() -> None:
    (finding,) = found(fact="python", version="3.10 or newer")
    assert finding.startswith("R105 '3.10 or newer' is no version specifier")


def test_every_operator_fits_something() -> None:
    assert {name for names in FITTING.values() for name in names} == {*OPERATORS} - {"applicable"}
