"""The observations of one mode as values that a table can be made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from statistics import median
from typing import Any

from probes.mistakes.observing import PLACES, Observation

COUNTED = {"error": "errors", "warning": "warnings", "silent": "silent", "fixed": "fixed"}
"""How an outcome is called when it is counted."""


def values(mode: str, observed: Mapping[str, Observation]) -> dict[str, Any]:
    """Counts, the median length of tracebacks, and each case, under names that begin with the mode.

    Of the errors: `reaches_user_line` counts those whose traceback or message names the line of the
    mistake, `ends_at_user_line` those where it is the last line of the user's that is named, and
    `line_in_message` those that name it in the message itself.
    """
    outcomes = Counter(case.outcome for case in observed.values())
    counts = {plural: outcomes[outcome] for outcome, plural in COUNTED.items()}
    errors = [case for case in observed.values() if case.outcome == "error"]
    ranks = [PLACES.index(case.place) for case in errors]
    places = {
        "reaches_user_line": sum(rank < PLACES.index("elsewhere") for rank in ranks),
        "ends_at_user_line": sum(rank <= PLACES.index("last") for rank in ranks),
        "line_in_message": sum(rank == PLACES.index("message") for rank in ranks),
    }
    lengths = [case.traceback_lines for case in errors]
    length = {"traceback_lines": float(median(lengths))} if lengths else {}
    cases = {f"case_{name}": case.text for name, case in observed.items()}
    return {f"{mode}_{name}": value for name, value in (counts | places | length | cases).items()}


def sentence(mode: str, observed: Mapping[str, Observation]) -> str:
    """The outcomes on one line, such as `eager: 13 errors, 1 warning, 2 silent, 3 fixed`."""
    outcomes = Counter(case.outcome for case in observed.values())
    told = (
        f"{outcomes[outcome]} {outcome if outcomes[outcome] == 1 else plural}"
        for outcome, plural in COUNTED.items()
    )
    return f"{mode}: {', '.join(told)}"
