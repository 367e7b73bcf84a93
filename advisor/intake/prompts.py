"""One question on a console, line by line, until there is a reply."""

from __future__ import annotations

from textwrap import wrap

from advisor.intake.answers import Answer
from advisor.intake.console import Console
from advisor.intake.questionnaire import Default
from advisor.intake.replies import (
    Command,
    NotUnderstood,
    accepted,
    numbers,
    options,
    read_reply,
    spoken,
)
from advisor.model.questions import Question

KEYS = "? help · b back · s don't know · q save and leave"


def kept(answer: Answer) -> Default:
    """The default that a question has where it was answered before."""
    label = f"{spoken(answer.value)}, as answered before"
    return Default(answer, label)


def put(
    console: Console, question: Question, head: str, default: Default | None
) -> Answer | Command:
    """Show the question and take lines until one answers it, goes back or leaves."""
    _show(console, question, head, default)
    while True:
        line = console.take("> ")
        if not line.strip() and default is not None:
            reply: Answer | Command = default.answer
        else:
            reply = _understand(console, question, line)
        if reply is Command.HELP:
            continue
        if isinstance(reply, Answer):
            paragraph(console, f"{question.id}: {spoken(reply.value)}", indent="  ")
        return reply


def paragraph(console: Console, text: str, *, first: str = "", indent: str = "") -> None:
    """Say text in lines that fit; the first may begin differently."""
    lines = wrap(
        " ".join(text.split()),
        console.width - 1,
        initial_indent=first or indent,
        subsequent_indent=indent,
    )
    for line in lines:
        console.say(line)


def _show(console: Console, question: Question, head: str, default: Default | None) -> None:
    console.say()
    console.say(f"{head} · {question.id}", strong=True)
    paragraph(console, question.text)
    choices = options(question)
    room = max((len(name) for name, _ in choices), default=0)
    for number, (name, text) in enumerate(choices, start=1):
        first = f"  [{number}] {name:<{room}}  "
        paragraph(console, text, first=first, indent=" " * min(len(first), console.width // 2))
    if question.type in ("multi", "number"):
        paragraph(console, f"Type {accepted(question)}.")
    paragraph(console, KEYS)
    if default is not None:
        paragraph(console, f"Enter: {numbers(question, default.answer.value)} {default.label}")


def _understand(console: Console, question: Question, line: str) -> Answer | Command:
    try:
        reply = read_reply(question, line)
    except NotUnderstood as problem:
        paragraph(console, str(problem))
        return Command.HELP
    if reply is Command.HELP:
        paragraph(console, question.help)
        paragraph(console, f"Why it is asked: {question.why}")
    return reply if isinstance(reply, Command) else Answer(reply, "asked")
