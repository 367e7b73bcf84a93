"""Answers from options, a file and the user, in that order of precedence, as facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from advisor.errors import AdvisorError, UsageProblem
from advisor.intake.answers import Given, from_options
from advisor.intake.answers_file import Loaded, load_answers
from advisor.intake.console import Console
from advisor.intake.interview import Interview
from advisor.intake.prompts import paragraph
from advisor.intake.questionnaire import (
    FactValues,
    answer_facts,
    is_skipped,
    open_questions,
    waiting,
)
from advisor.intake.saved import Progress, Unfinished, find_unfinished, unfinished_path
from advisor.model.facts import Fact
from advisor.model.knowledge import Knowledge
from advisor.model.questions import Question


class Left(AdvisorError):
    """The user left the questionnaire; what they had answered is saved; exit code 130."""

    exit_code = 130


@dataclass(frozen=True)
class Gathered:
    """Everything that was answered: a fact for every question, and what to tell the user.

    `applied` holds the answers that count, `shown` the questions that arise or may. Call
    `finish()` once the result is safe; until then the next start offers the same answers again.
    """

    facts: dict[str, Fact]
    applied: Given
    shown: tuple[Question, ...]
    warnings: tuple[str, ...]
    progress: Progress
    file: Loaded | None = field(repr=False, default=None)

    def finish(self) -> Path | None:
        """End the questionnaire; where its answers are kept if no file of the user's has them."""
        return self.progress.finish()


def nothing_detected() -> FactValues:
    """No detected facts: no defaults."""
    return {}


def gather(
    knowledge: Knowledge,
    *,
    answers_file: Path | None = None,
    options: Iterable[str] = (),
    console: Console | None = None,
    no_input: bool = False,
    detected: Callable[[], FactValues] = nothing_detected,
    unfinished: Path | None = None,
) -> Gathered:
    """Take `--answer` options before the file before what the user says on the console.

    A `console` of None means that there is no terminal: then unanswered questions are a
    `UsageProblem`, unless `no_input` says that they count as unknown. Raises `Left` when the
    user leaves, and `FileProblems` for a file that has any.
    """
    questions = knowledge.questions
    chosen = from_options(knowledge.question_by_id, options)
    file = load_answers(answers_file, knowledge.question_by_id) if answers_file else None
    fixed = {**(file.given if file else {}), **chosen}
    progress = Progress(answers_file or unfinished or unfinished_path(), file)
    asked: Given = {}
    still_open = () if no_input else open_questions(questions, fixed, detected())
    if still_open and console is None:
        raise _cannot_ask(still_open, {**detected(), **answer_facts(questions, fixed, detected())})
    if still_open and console is not None:
        asked = _interviewed(console, knowledge, fixed, detected, progress)
    return _gathered(questions, {**fixed, **asked}, detected(), progress, file)


def _gathered(
    questions: tuple[Question, ...],
    given: Given,
    detected: FactValues,
    progress: Progress,
    file: Loaded | None,
) -> Gathered:
    facts = answer_facts(questions, given, detected)
    shown = tuple(question for question in questions if not is_skipped(question, facts))
    warnings = tuple(
        f"{given[q.id].provenance}: {q.id} is not applied: it {facts[q.fact].reason}"
        for q in questions
        if q.id in given and is_skipped(q, facts)
    )
    applied = {question.id: given[question.id] for question in shown if question.id in given}
    return Gathered(facts, applied, shown, warnings, progress, file)


def _interviewed(
    console: Console,
    knowledge: Knowledge,
    fixed: Given,
    detected: Callable[[], FactValues],
    progress: Progress,
) -> Given:
    questions = knowledge.questions

    def save(asked: Given) -> None:
        facts = answer_facts(questions, {**fixed, **asked}, detected())
        progress.save([q for q in questions if not is_skipped(q, facts)], fixed, asked)

    interview = Interview(console, questions, fixed, detected, save)
    try:
        if progress.own is None:
            former = find_unfinished(progress.path, knowledge.question_by_id)
            if former is not None and _wants_to_resume(console, former, progress.path):
                progress.written = True
                interview.resume(former.given)
        return interview.run()
    except (EOFError, KeyboardInterrupt):
        console.say()
        raise _left(progress) from None


def _wants_to_resume(console: Console, former: Unfinished, path: Path) -> bool:
    count = len(former.given)
    noun = "answer is" if count == 1 else "answers are"
    paragraph(console, f"{count} {noun} saved from {former.saved_at:%Y-%m-%d %H:%M} in {path}.")
    if former.unfit:
        paragraph(console, f"{former.unfit} more no longer fit the questions.")
    while True:
        reply = console.take("Resume with them? [Y]es, [n]ew start, [q]uit > ").strip().lower()
        if reply in ("", "y", "yes", "r", "resume"):
            return True
        if reply in ("n", "new", "no"):
            return False
        if reply in ("q", "quit"):
            raise EOFError
        console.say("Type y to go on with these answers, n to begin anew, or q to leave.")


def _left(progress: Progress) -> Left:
    if progress.written:
        again = f"--answers {progress.path}" if progress.own else "the same command"
        return Left(f"left early; the answers so far are in {progress.path}", f"{again} goes on")
    return Left("left early; nothing was answered")


def _cannot_ask(questions: tuple[Question, ...], facts: FactValues) -> UsageProblem:
    maybe = waiting(questions, facts)
    sure = ", ".join(question.id for question in questions if question not in maybe)
    message = f"there is no terminal to ask on, and these questions have no answer: {sure}"
    if maybe and sure:
        message += f"; and, depending on other answers: {', '.join(q.id for q in maybe)}"
    elif maybe:
        message += ", ".join(question.id for question in maybe)
    hint = "--answer ID=VALUE or --answers FILE answers them; --no-input treats them as unknown"
    return UsageProblem(message, hint)
