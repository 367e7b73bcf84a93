"""The interview: every open question in turn, with a way back, and each answer saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from advisor.errors import AdvisorError
from advisor.intake.answers import Answer, Given
from advisor.intake.console import Console
from advisor.intake.prompts import kept, paragraph, put
from advisor.intake.questionnaire import (
    Default,
    FactValues,
    detected_default,
    open_questions,
    retired,
)
from advisor.intake.replies import Command
from advisor.model.questions import Question


class Interview:
    """Asks for what `fixed` leaves open; `asked` grows with each answer, in the order given.

    `detected` is called again before every question, so that probes may still be running.
    """

    def __init__(
        self,
        console: Console,
        questions: Sequence[Question],
        fixed: Given,
        detected: Callable[[], FactValues],
        save: Callable[[Given], None],
    ) -> None:
        self.console = console
        self.questions = questions
        self.fixed = fixed
        self.detected = detected
        self.save = save
        self.asked: Given = {}
        self.can_save = True

    def resume(self, given: Given) -> None:
        """Take over the answers of a former run, except those that are fixed or needless now."""
        self.asked = {name: given[name] for name in given if name not in self.fixed}
        self._retire(say=False)

    def run(self) -> Given:
        """Ask until nothing is open; raises `EOFError` or `KeyboardInterrupt` to leave."""
        place = len(self.asked)
        while (question := self._question_at(place)) is not None:
            reply = put(self.console, question, self._head(place), self._default(question))
            if reply is Command.LEAVE:
                raise EOFError
            if isinstance(reply, Answer):
                self._record(question, reply)
                place = len(self.asked)
            elif place > 0:
                place -= 1
            else:
                paragraph(self.console, "This is the first question that is asked here.")
        return self.asked

    def _question_at(self, place: int) -> Question | None:
        if place < len(self.asked):
            name = list(self.asked)[place]
            return next(question for question in self.questions if question.id == name)
        return next(iter(self._open()), None)

    def _open(self) -> tuple[Question, ...]:
        return open_questions(self.questions, {**self.fixed, **self.asked}, self.detected())

    def _head(self, place: int) -> str:
        return f"Question {place + 1} of about {len(self.asked) + len(self._open())}"

    def _default(self, question: Question) -> Default | None:
        if question.id in self.asked:
            return kept(self.asked[question.id])
        return detected_default(question, self.detected())

    def _record(self, question: Question, answer: Answer) -> None:
        self.asked[question.id] = answer
        self._retire(say=True)
        try:
            self.save(self.asked)
        except AdvisorError as problem:
            if self.can_save:
                paragraph(self.console, f"Answers are not saved: {problem.message}")
            self.can_save = False

    def _retire(self, *, say: bool) -> None:
        given = {**self.fixed, **self.asked}
        for name in retired(self.questions, given, self.detected()):
            if self.asked.pop(name, None) is not None and say:
                paragraph(self.console, f"{name} no longer matters; its answer is dropped.")
