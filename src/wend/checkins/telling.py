"""How one meeting is told on a page: each answered question with its number, and the line."""

from __future__ import annotations

from dataclasses import dataclass

from wend.checkins.access import Row
from wend.checkins.answers import QUESTIONS, Answers
from wend.checkins.models import Meeting
from wend.checkins.sentences import SHARED_NOW
from wend.lib.refusals import Sentence
from wend.people.models import Client, Hat


@dataclass(frozen=True)
class Side:
    """One side's answers in words. ``shared`` says who may see one's own; empty otherwise."""

    numbers: list[tuple[Sentence, int]]
    line: str
    shared: Sentence = ""


@dataclass(frozen=True)
class Told:
    """One meeting to one side; ``other`` is None for whatever reason there is nothing to see."""

    meeting: Meeting
    own: Side | None
    other: Side | None
    sealed: bool


def tell(hat: Hat, row: Row) -> Told:
    """The row in words, for the page of its meeting."""
    theirs = "professional" if isinstance(hat, Client) else "client"
    own = _side(hat.side, row.own, SHARED_NOW) if row.own else None
    return Told(row.meeting, own, _side(theirs, row.other, {}) if row.other else None, row.sealed)


def _side(side: str, answers: Answers, shared: dict[str, Sentence]) -> Side:
    numbers = [
        (question.asks, answers.ratings[question.code])
        for question in QUESTIONS[side]
        if question.code in answers.ratings
    ]
    return Side(numbers, answers.line, shared.get(answers.sharing, ""))
