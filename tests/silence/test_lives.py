"""Random lives of two people, hour jobs between: whatever they do, a message has every reason to have gone.

And two workers in the very same moment, on a real database.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import everybody, fresh
from tests.notify.conftest import Clock
from tests.notify.post_office import switched_on
from tests.pairings.lives import CLIENT, PROFESSIONAL, World, a_life, act, begin
from wend.notify.hourly import every_hour
from wend.notify.models import Message
from wend.pairings.models import Pairing
from wend.silence.models import Choice, Sent
from wend.silence.rule import Wanted

FORTNIGHT = timedelta(days=14)
# Which lives are met does not depend on the database, so a second one need not see as many.
LIVES = 40 if connection.vendor == "sqlite" else 16
steps = st.tuples(
    st.sampled_from([
        *[("client", verb) for verb in CLIENT],
        *[("professional", verb) for verb in PROFESSIONAL],
        *[("choose", how) for how in ("leave", "message", "message", "person")] * 3,
        *[("wait", "")] * 12,
    ]),
    st.integers(0, 20),
)  # fmt: skip


class Watched:
    """One life, and what a careful watcher knows of it."""

    def __init__(self, world: World) -> None:
        self.world, self.pairing = world, begin(world, invited=True)
        self.chosen, self.own, self.since, self.sent = "", world.clock.at, 0, 0
        switched_on(world.ada, "ada@home.example", zone="UTC")

    def do(self, side: str, what: str) -> None:
        """One of the two does something, or the client chooses."""
        if side == "choose" and fresh(self.pairing).state.met and _meets(self.pairing):
            Choice.make(fresh(self.pairing), Wanted(what, 2), by=self.world.ada)  # type: ignore[arg-type]
            self._own_sign()
            self.chosen = what
        elif side in ("client", "professional") and act(
            self.world, fresh(self.pairing), side, what
        ):
            if side == "client":
                self._own_sign()
            if what in ("accept", "return", "ask"):
                self.chosen = ""

    def _own_sign(self) -> None:
        self.own, self.since = self.world.clock.at, 0

    def an_hour(self) -> None:
        """The job; each new message is looked at."""
        every_hour()
        new = Message.objects.filter(kind="quiet", sent_at=None)
        for _message in new:
            self._judge()
        at = self.world.clock.at
        Message.objects.filter(sent_at=None).update(begun_at=at, sent_at=at)

    def _judge(self) -> None:
        state = fresh(self.pairing).state
        assert self.chosen == "message"
        assert state.phase in ("trying", "together", "bridging")
        assert not state.paused
        assert state.away_until is None
        assert self.since == 0, "never a second one before they were here again"
        assert self.world.clock.at.date() - self.own.date() >= FORTNIGHT
        assert 8 <= self.world.clock.at.hour < 21
        self.since, self.sent = 1, self.sent + 1


def _meets(pairing: Pairing) -> bool:
    return fresh(pairing).phase in ("trying", "together", "bridging")


TOLD = {"lives": 0, "hours": 0, "sent": 0}


@pytest.mark.django_db(databases=["default", "vault"])
def test_in_random_lives_no_message_is_without_reason(capsys: pytest.CaptureFixture[str]) -> None:
    _walk()
    with capsys.disabled():
        print("\nsilence: {lives} lives, {hours} hours looked at, {sent} messages".format(**TOLD))
    assert TOLD["sent"] > 0, "a walk on which nothing is sent proves nothing"


@settings(max_examples=LIVES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(steps, min_size=10, max_size=25))
def _walk(lived: list[tuple[tuple[str, str], int]]) -> None:
    with a_life() as world:
        watched = Watched(world)
        for step in [("client", "notice"), ("client", "accept"), ("choose", "message")]:
            watched.do(*step)
        for step, days in lived:
            watched.do(*step)
            world.clock.at += timedelta(days=days, hours=7)
            watched.an_hour()
            TOLD["hours"] += 1
        TOLD["lives"] += 1
        TOLD["sent"] += watched.sent


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_two_workers_in_the_same_moment(clock: Clock) -> None:
    cast = everybody()
    switched_on(cast.ada, "ada@home.example")
    Choice.make(cast.ada_and_maren, Wanted("message", 2), by=cast.ada)
    clock("2026-12-08 10:00")

    def worker(_number: int) -> None:
        every_hour()
        connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(worker, range(4)))
    assert Message.objects.filter(kind="quiet").count() == 1
    assert Sent.objects.count() == 1
