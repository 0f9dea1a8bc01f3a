"""A world for random lives: one client, two professionals, a clock, and every verb either side has.

Nothing here knows the table of phases. What a verb may do is tried, and what it did is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest import mock

from django.db import transaction
from django.utils import timezone

from tests.cast import browser, client, fresh, professional
from wend.checkins.answers import Answers
from wend.checkins.models import CheckIn, Meeting
from wend.freedom.notices import notice_of
from wend.lib.refusals import Refused
from wend.pairings.models import Ask, Invitation, Pairing
from wend.people.models import Client, Professional
from wend.words.models import Word

BEGIN = datetime(2026, 3, 27, 22, 30, tzinfo=UTC)
Verb = Callable[["World", Pairing], Any]


@dataclass
class Figures:
    """What was walked, over all lives."""

    lives: int = 0
    steps: int = 0
    refused: int = 0
    pressed: int = 0
    left: int = 0
    wordless: int = 0


FIGURES = Figures()


class Clock:
    """Time as the world says it is."""

    def __init__(self) -> None:
        self.at = BEGIN

    def __call__(self) -> datetime:
        return self.at


@dataclass
class World:
    """One life's people and pairings, in a transaction of its own."""

    ada: Client
    maren: Professional
    samuel: Professional
    clock: Clock
    held: list[Pairing] = field(default_factory=list)

    def today(self, days: int = 0) -> Any:
        """A day, counted from today."""
        return timezone.localdate() + timedelta(days=days)


@contextmanager
def a_life() -> Iterator[World]:
    """A fresh world; nothing of it stays."""
    clock = Clock()
    with (
        mock.patch("django.utils.timezone.now", clock),
        transaction.atomic(using="vault"),
        transaction.atomic(),
    ):
        try:
            world = World(client("Ada"), professional("Maren"), professional("Samuel"), clock)
            FIGURES.lives += 1
            yield world
        finally:
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="vault")


def begin(world: World, *, invited: bool) -> Pairing:
    """Two come together by an invitation or by an ask."""
    if invited:
        made = Invitation.make(by=world.maren, meant_for="A", situation="free")
        pairing = Pairing.objects.get(pk=made.pairing_id)
        pairing.join(world.ada)
        return pairing
    return Ask.make(by=world.ada, to=world.samuel, words="May I?", variant="free-1-en")


def attempt(act: Callable[[], Any]) -> bool:
    """Whether it could be done; a sentence is the only other answer there is."""
    try:
        with transaction.atomic():
            act()
    except Refused as refusal:
        FIGURES.wordless += not str(refusal.sentence).strip()
        FIGURES.refused += 1
        return False
    FIGURES.steps += 1
    return True


def _meet(world: World, pairing: Pairing) -> None:
    met = Meeting.say(pairing, by=world.ada, on=world.today())
    held = CheckIn.objects.filter(meeting=met, side="client").first()
    CheckIn.keep(
        met,
        Answers({"gut": 6}, "a line of mine", "all"),
        by=world.ada,
        seen=held.version if held else 0,
    )


CLIENT: dict[str, Verb] = {
    "notice": lambda w, p: p.say_notice(to=w.ada, variant=notice_of(p).code),
    "ask": lambda w, p: p.ask(by=w.ada),
    "accept": lambda w, p: p.accept(by=w.ada),
    "decline": lambda w, p: p.decline(by=w.ada),
    "withdraw": lambda w, p: p.withdraw(by=w.ada),
    "go on": lambda w, p: p.go_on_together(by=w.ada),
    "pause": lambda w, p: p.pause(by=w.ada),
    "resume": lambda w, p: p.resume(by=w.ada),
    "look": lambda w, p: p.look(by=w.ada),
    "stay": lambda w, p: p.stay(by=w.ada),
    "found": lambda w, p: p.found(by=w.ada),
    "leave": lambda w, p: p.leave(by=w.ada),
    "leave by link": lambda w, p: p.leave(by=w.ada, by_link=True),
    "undo": lambda w, p: p.undo_leaving(by=w.ada),
    "return": lambda w, p: p.come_back(by=w.ada),
    "dispute": lambda w, p: p.dispute_situation(by=w.ada),
    "meet": _meet,
    "word": lambda w, p: Word.say(p, by=w.ada, kind="helped", text="mine"),
    "plan": lambda w, p: p.plan_bridge(
        by=w.ada, what="a call", how_often="weekly", review_on=w.today(14), ends=""
    ),
}
PROFESSIONAL: dict[str, Verb] = {
    "accept": lambda w, p: p.accept(by=p.professional),
    "decline": lambda w, p: p.decline(by=p.professional),
    "withdraw": lambda w, p: p.withdraw(by=p.professional),
    "go on": lambda w, p: p.go_on_together(by=p.professional),
    "away": lambda w, p: p.away(w.today(9), cover="Ruth", by=p.professional),
    "let go, bridge": lambda w, p: p.let_go(by=p.professional),
    "let go, end": lambda w, p: p.let_go(by=p.professional, ends_on=w.today(20)),
    "end bridge": lambda w, p: p.end_bridge(by=p.professional, ends_on=w.today(15)),
    "door open": lambda w, p: p.set_door("open", by=p.professional),
    "door wait": lambda w, p: p.set_door("wait 6", by=p.professional),
    "door closed": lambda w, p: p.set_door("closed", by=p.professional),
    "hold hour": lambda w, p: p.hold_hour("Tuesdays at three", by=p.professional),
    "give back": lambda w, p: p.give_back(by=p.professional),
    "court": lambda w, p: p.say_situation("court", by=p.professional),
    "free": lambda w, p: p.say_situation("free", by=p.professional),
    "word": lambda w, p: Word.say(p, by=p.professional, kind="know", text="theirs"),
    "plan": lambda w, p: p.plan_bridge(
        by=p.professional, what="a visit", how_often="monthly", review_on=w.today(30), ends=""
    ),
}


def act(world: World, pairing: Pairing, side: str, verb: str) -> bool:
    """One side does one thing, or is told why not."""
    known = CLIENT if side == "client" else PROFESSIONAL
    return attempt(lambda: known[verb](world, pairing))


def page_of(world: World, pairing: Pairing, side: str) -> tuple[Any, str]:
    """A visit and the pairing's page as this side finds it."""
    visit = browser(world.ada if side == "client" else pairing.professional)
    answer = visit.get(f"/pairings/{pairing.pk}/")
    assert answer.status_code == 200, answer.status_code
    return visit, answer.content.decode()


__all__ = ["CLIENT", "FIGURES", "PROFESSIONAL", "World", "a_life", "act", "begin", "fresh"]
