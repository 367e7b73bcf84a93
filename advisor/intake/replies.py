"""What a typed line means as a reply to a question: pure, and forgiving only where it is safe."""

from __future__ import annotations

import re
from enum import Enum

from advisor.intake.answers import NONE, data_of, defects, limits, value_of
from advisor.model.questions import DONT_KNOW, Question
from advisor.model.record import Value


class Command(Enum):
    """What a user can do at a question beside answering it."""

    BACK = "back"
    HELP = "help"
    LEAVE = "leave"


Reply = Value | Command | None
"""A value, a command, or None for "don't know"."""

COMMANDS = {
    "?": Command.HELP,
    "help": Command.HELP,
    "b": Command.BACK,
    "back": Command.BACK,
    "q": Command.LEAVE,
    "quit": Command.LEAVE,
    "exit": Command.LEAVE,
}
UNSURE = ("s", "d", "skip", DONT_KNOW, "don't know", "dont know")
SHOWN = 3
SHORT = 20
BOOLEANS = {"yes": True, "no": False, "true": True, "false": False}


class NotUnderstood(Exception):
    """A reply that means nothing here; its text says in one line what is accepted."""


def options(question: Question) -> tuple[tuple[str, str], ...]:
    """The numbered choices, as id and text; none for a number."""
    if question.type == "bool":
        return (("yes", "Yes"), ("no", "No"))
    return tuple((choice.id, choice.text) for choice in question.choices)


def accepted(question: Question) -> str:
    """What can be typed, in one sentence."""
    ids = [name for name, _ in options(question)]
    if question.type == "number":
        return f"a number {limits(question)}".rstrip()
    if question.type == "multi":
        return f"numbers or names, such as {'1,2' if len(ids) > 1 else '1'}, or {NONE}"
    return f"1 to {len(ids)} or a name, such as {min(ids, key=len)}"


def read_reply(question: Question, line: str) -> Reply:
    """The meaning of a line; raises `NotUnderstood`. Choices win over commands of the same name."""
    text = line.strip().lower()
    ids = [name for name, _ in options(question)]
    if text not in (name.lower() for name in ids):
        if text in COMMANDS:
            return COMMANDS[text]
        if text in UNSURE:
            return None
    if not text:
        raise NotUnderstood(f"Please type {accepted(question)}; ? helps.")
    data = _data(question, text, ids)
    if defects(question, data):
        raise NotUnderstood(f"{_short(line)} will not do: type {accepted(question)}.")
    return value_of(question, data)


def numbers(question: Question, value: Value | None) -> str:
    """The numbers of a value's choices in brackets, as the question lists them."""
    if isinstance(value, bool):
        return "[1]" if value else "[2]"
    chosen = (value,) if isinstance(value, str) else value
    if not isinstance(chosen, tuple) or not chosen:
        return ""
    ids = [name for name, _ in options(question)]
    return f"[{','.join(str(ids.index(name) + 1) for name in chosen)}]"


def spoken(value: Value | None) -> str:
    """A value as people say it."""
    if value is None:
        return "don't know"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value) or NONE
    return value if isinstance(value, str) else f"{value:g}"


def _data(question: Question, text: str, ids: list[str]) -> object:
    if question.type == "number":
        return data_of(question, text.removesuffix(question.unit.lower()))
    if question.type == "bool":
        return BOOLEANS[_choice(question, text, [*ids, "true", "false"])]
    if question.type == "single":
        return _choice(question, text, ids)
    if text == NONE and NONE not in ids:
        return ()
    return tuple(_choice(question, part, ids) for part in re.split(r"[,;\s]+", text) if part)


def _choice(question: Question, text: str, ids: list[str]) -> str:
    """The choice with that number, that id, or the only one that begins so."""
    count = len(options(question))
    if text.isdecimal() and 1 <= int(text) <= count:
        return ids[int(text) - 1]
    exact = [name for name in ids if name.lower() == text]
    found = exact or [name for name in ids if name.lower().startswith(text)]
    if len(found) == 1:
        return found[0]
    if found:
        some = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        raise NotUnderstood(f"{_short(text)} could be {some}; type more of it.")
    raise NotUnderstood(f"{_short(text)} is no choice: type {accepted(question)}.")


def _short(text: str) -> str:
    return repr(text if len(text) <= SHORT else text[: SHORT - 1] + "…")
