"""What several attempts amount to."""

from __future__ import annotations

import pytest

from probes.exports import outcome
from probes.exports.attempt import Attempt, Way
from probes.exports.models import CNN, MLP
from probes.workloads import Workload


def nothing(model: Workload, path: str) -> None: ...


MAIN, OTHER = Way(nothing), Way(nothing, "int8")


@pytest.mark.parametrize(
    ("attempts", "told", "message"),
    [
        ([Attempt(CNN, MAIN, "")], "supported", ""),
        ([Attempt(CNN, MAIN, "", refusal="no")], "unsupported", "cnn: no"),
        ([Attempt(CNN, MAIN, "", fault="wrong")], "failed", "cnn: wrong"),
        (
            [Attempt(CNN, MAIN, "", refusal="no"), Attempt(MLP, MAIN, "", fault="wrong")],
            "failed",
            "cnn: no; mlp: wrong",
        ),
        (
            [Attempt(CNN, MAIN, "", refusal="no"), Attempt(MLP, MAIN, "", refusal="no")],
            "unsupported",
            "cnn, mlp: no",
        ),
        (
            [Attempt(CNN, MAIN, ""), Attempt(CNN, OTHER, "", fault="wrong")],
            "supported",
            "int8 cnn: wrong",
        ),
    ],
)
def test_the_way_without_a_name_decides(attempts: list[Attempt], told: str, message: str) -> None:
    reply = outcome.reply(attempts, {})
    assert (reply.outcome, reply.message) == (told, message)


def test_values_bear_the_names_of_their_attempts() -> None:
    attempts = [Attempt(CNN, MAIN, "", {"bytes": 1}), Attempt(CNN, OTHER, "", {"bytes": 2})]
    reply = outcome.reply(attempts, {"warnings": ()}, "and a note")
    assert reply.values == {"warnings": (), "cnn_bytes": 1, "int8_cnn_bytes": 2}
    assert reply.message == "and a note"
