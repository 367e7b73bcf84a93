"""What a user would see of a mistake: an error, a warning or nothing, and where it points."""

from __future__ import annotations

import os
import re
import threading
import traceback
import warnings
from dataclasses import dataclass, field
from typing import Any

from probes.mistakes.program import Mode, Program, file_of, mistake_lines

PLACES = ("message", "last", "traceback", "elsewhere")
"""Where the line of the mistake is named: in the message; as the last line of the user's that the
traceback shows; above other lines of the user's; nowhere."""

FOR_OTHERS = (
    DeprecationWarning,
    PendingDeprecationWarning,
    ImportWarning,
    ResourceWarning,
)
"""Warnings that Python does not show to users by default."""


@dataclass(frozen=True)
class Observation:
    """How a program ended (error, warning, silent or fixed) and what its user was shown.

    `fixed` did what was meant; `silent` did something else without a word.
    """

    outcome: str
    place: str = ""
    traceback_lines: int = 0

    @property
    def text(self) -> str:
        """The outcome and the place, as in `error, message`."""
        return ", ".join(filter(None, (self.outcome, self.place)))


@dataclass
class Ending:
    """What was returned or raised, and the warnings before it as a user is shown them."""

    returned: Any = None
    error: BaseException | None = None
    warned: dict[str, str] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        """Whether all was done that the program meant."""
        return self.error is None and self.returned is True


def run(program: Program, framework: Any, mode: Mode) -> Ending:
    """Run a program to its end in a thread of its own, which no earlier one has put in a state."""
    ending = Ending()
    thread = threading.Thread(target=_run, args=(ending, program, framework, mode))
    thread.start()
    thread.join()
    return ending


def _run(ending: Ending, program: Program, framework: Any, mode: Mode) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for category in FOR_OTHERS:
            warnings.simplefilter("ignore", category)
        try:
            ending.returned = program(framework, mode)
        except BaseException as error:
            ending.error = error
    for item in caught:
        shown = warnings.formatwarning(item.message, item.category, item.filename, item.lineno)
        ending.warned[str(item.message)] = shown


def judge(program: Program, ending: Ending, usual: frozenset[str] = frozenset()) -> Observation:
    """What the user of a program saw; warnings that are `usual` tell nothing about it."""
    warned = {said: shown for said, shown in ending.warned.items() if said not in usual}
    if ending.error is not None:
        shown = _shown(program, ending.error)
        place = _place(program, str(ending.error), "".join(warned.values()) + shown)
        return Observation("error", place, len(shown.splitlines()))
    if ending.is_right:
        return Observation("fixed")
    if warned:
        return Observation("warning", _place(program, "".join(warned), "".join(warned.values())))
    return Observation("silent")


def _shown(program: Program, error: BaseException) -> str:
    """The traceback from the user's file on, without the frames of the thread that ran it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != file_of(program):
        trace = trace.tb_next
    text = "".join(traceback.format_exception(type(error), error, trace))
    ours = "|".join(re.escape(os.path.abspath(file)) for file in (__file__, threading.__file__))
    return re.sub(rf'^ *File "(?:{ours})".*\n(?: {{3,}}.*\n|\n)?', "", text, flags=re.MULTILINE)


def _place(program: Program, message: str, shown: str) -> str:
    lines = mistake_lines(program)
    named = re.escape(file_of(program)) + r'(?:", line |:)(\d+)'
    if any(int(line) in lines for line in re.findall(named, message)):
        return "message"
    found = [int(line) in lines for line in re.findall(named, shown)]
    if not any(found):
        return "elsewhere"
    return "last" if found[-1] else "traceback"
