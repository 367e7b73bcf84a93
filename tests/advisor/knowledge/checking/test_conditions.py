"""A test of a fact must name a fact that exists and fit its type and its values."""

from __future__ import annotations

import pytest

from advisor.knowledge.checking.conditions import FITTING, check_condition, check_value
from advisor.model.conditions import OPERATORS, Condition
from advisor.model.questions import FactType
from advisor.model.record import Value

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


UNFIT = "cannot be used on"
CONTAINING = "contains, contains_any or contains_all"


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
        ({"fact": "gpu", "is": "true"}, "R103 'true' is not a value of gpu (true or false)"),
        ({"fact": "on", "contains_any": ("a", "ios")}, "R103 'a' is not a value of on"),
        ({"fact": "cores", "gt": 99.0}, "R103 99.0 is not a value of cores (1 to 64)"),
        ({"fact": "ram", "lt": -1.0}, "R103 -1.0 is not a value of ram (0 or more)"),
        ({"fact": "os", "in": ()}, "R103 an empty list holds no value"),
        ({"fact": "on", "ge": 1.0}, f"R102 'ge' {UNFIT} on (set); use {CONTAINING}"),
        ({"any": ()}, "R135 a combination of no conditions at all"),
    ],
)
def test_what_does_not_fit_is_one(condition: dict[str, object], finding: str) -> None:
    assert found(**condition) == [finding]


@pytest.mark.parametrize(
    ("fact", "value", "message"),
    [
        ("os", "linus", "'linus' is not a value of os; did you mean 'linux'?"),
        ("os", ("linux",), "['linux'] is not a value of os (one of its values)"),
        ("on", ("ios", "andriod"), "'andriod' is not a value of on; did you mean 'android'?"),
        ("on", "ios", "'ios' is not a value of on (a list)"),
        ("gpu", "yes", "'yes' is not a value of gpu (true or false)"),
        ("cores", True, "true is not a value of cores (1 to 64)"),
        ("python", 3.1, "3.1 is not a value of python (text in quotes)"),
    ],
)
def test_a_value_in_an_example_must_be_one_of_the_fact(
    fact: str, value: Value, message: str
) -> None:
    assert list(check_value(value, FACTS[fact], ("x",))) == [("R103", message, ("x",))]


def test_what_the_fact_can_be_is_no_finding() -> None:
    assert list(check_value(("ios",), FACTS["on"], ())) == []


def test_a_version_needs_a_specifier() -> None:
    (finding,) = found(fact="python", version="3.10 or newer")
    assert finding.startswith("R105 '3.10 or newer' is no version specifier")


def test_a_specifier_has_no_number_that_python_cannot_read() -> None:
    (finding,) = found(fact="python", version=f">={'9' * 5_000}")
    assert finding.startswith("R105 '>=999")
    assert found(fact="python", version=f">={'9' * 100}") == []


def test_every_operator_fits_something() -> None:
    assert {name for names in FITTING.values() for name in names} == {*OPERATORS} - {"applicable"}
