"""Programs of a user of the standard library: one errs, one is warned, one is never told."""

from __future__ import annotations

import traceback
import warnings
from typing import Any

from probes.mistakes.program import Mode


def errs(json: Any, mode: Mode) -> None:
    """The decoder raises below the user's line."""

    @mode
    def decode(text: str) -> Any:
        text = text.strip()
        return json.loads(text)

    decode("{")


def errs_later(json: Any, mode: Mode) -> None:
    """The traceback shows only where the value is used."""

    @mode
    def decode(text: str) -> Any:
        return json.loads(text).get("width")

    width = decode("{}")
    width + 1


def passes_on(json: Any, mode: Mode) -> None:
    """Another line of the user's lies below that of the mistake."""

    def at_the_bottom(text: str) -> Any:
        return json.loads(text)

    @mode
    def decode(text: str) -> Any:
        return at_the_bottom(text)

    decode("{")


def tells(json: Any, mode: Mode) -> None:
    """The message names the line of the mistake, over two lines of source."""

    @mode
    def decode(text: str) -> Any:
        raise ValueError(
            f'in File "{__file__}", line {LINE_OF_TELLS}: {json.dumps(text)}',
        )

    decode("{")


LINE_OF_TELLS = tells.__code__.co_firstlineno + 6


def quotes(json: Any, mode: Mode) -> None:
    """The message holds the stack, as that of a graph does."""

    @mode
    def decode(text: str) -> Any:
        raise ValueError(json.dumps(text) + "\n" + "".join(traceback.format_stack()))

    decode("{")


def leaves(json: Any, mode: Mode) -> None:
    """A library ends the program."""

    @mode
    def stop() -> None:
        raise SystemExit(json.dumps(3))

    stop()


def is_warned(json: Any, mode: Mode) -> bool:
    """The warning points at the line."""

    @mode
    def decode(text: str) -> Any:
        warnings.warn(f"doubtful: {json.dumps(text)}", stacklevel=1)

    return decode("{") == {}


def is_warned_in_vain(json: Any, mode: Mode) -> None:
    """Python shows such a warning to nobody."""

    @mode
    def decode(text: str) -> Any:
        warnings.warn(f"old: {json.dumps(text)}", DeprecationWarning, stacklevel=1)

    decode("{")


def stays_silent(json: Any, mode: Mode) -> bool:
    """The number is text, and grows in another way than was meant."""

    @mode
    def double(text: str) -> Any:
        return text * 2

    return double(json.dumps(4)) == 8


def is_helped(json: Any, mode: Mode) -> bool:
    """The library does what was meant."""

    @mode
    def decode(text: str) -> Any:
        return json.loads(text)

    return decode(b"{}") == {}
