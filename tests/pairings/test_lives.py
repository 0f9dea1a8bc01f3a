"""Random lives over the real database and the real verbs, two sides acting, sometimes at once.

What is looked for: a state from which the client cannot leave, and a record that contradicts another.
WEND_LIVES says how many lives: 40 by default, and 16 where a second database walks them again, since which
lives are met does not depend on it.
"""

from __future__ import annotations

import os
import re
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as walk

from tests.cast import undone
from tests.conftest import once
from tests.pairings.lives import (
    CLIENT,
    FIGURES,
    PROFESSIONAL,
    World,
    a_life,
    act,
    begin,
    fresh,
    page_of,
)
from wend.checkins.models import Meeting
from wend.pairings.models import Absence, Bridge, Hour, Pairing, Step
from wend.trail.models import Entry, broken_at
from wend.words.access import words_between
from wend.words.models import Sending

LIVES = int(os.environ.get("WEND_LIVES", "40" if connection.vendor == "sqlite" else "16"))
OPEN = {"invited", "asked", "trying", "together", "bridging"}
MEETING = {"trying", "together", "bridging"}
which = st.sampled_from([0, 1])
clients = st.sampled_from(sorted(CLIENT))
professionals = st.sampled_from(sorted(PROFESSIONAL))
FORM = re.compile(r'<form method="post" action="([^"]+)">(.*?)</form>', re.DOTALL)


class Lives(RuleBasedStateMachine):
    """One life: a client and two professionals."""

    def __init__(self) -> None:
        super().__init__()
        self.place = a_life()
        self.world: World = self.place.__enter__()
        self.looked: dict[Any, tuple[int, Any]] = {}

    def teardown(self) -> None:
        try:
            for pairing in self.world.held:
                the_trail_is_whole(fresh(pairing))
        finally:
            self.place.__exit__(None, None, None)

    @initialize(met=st.sampled_from([(True, True), (True, True), (True, False), (False, False)]))
    def they_begin(self, met: tuple[bool, bool]) -> None:
        self.world.held = [begin(self.world, invited=True), begin(self.world, invited=False)]
        for place, known in enumerate(met):
            if known:
                self.they_come_together(place)

    @rule(which=which, verb=clients)
    def the_client_acts(self, which: int, verb: str) -> None:
        act(self.world, fresh(self.world.held[which]), "client", verb)

    @rule(which=which, verb=professionals)
    def the_professional_acts(self, which: int, verb: str) -> None:
        act(self.world, fresh(self.world.held[which]), "professional", verb)

    def they_come_together(self, which: int) -> None:
        """The common way, so that lives get further than luck would take them."""
        for verb in ("notice", "accept"):
            act(self.world, fresh(self.world.held[which]), "client", verb)
        act(self.world, fresh(self.world.held[which]), "professional", "accept")

    @rule(which=which, one=clients, other=professionals, first=st.booleans())
    def both_act_on_what_they_saw(self, which: int, one: str, other: str, first: bool) -> None:
        """Both pages were open before either pressed."""
        pairing = self.world.held[which]
        seen = {"client": fresh(pairing), "professional": fresh(pairing)}
        assert seen["client"].state == seen["professional"].state
        order = [("client", one), ("professional", other)]
        for side, verb in order if first else reversed(order):
            act(self.world, seen[side], side, verb)

    @rule(gap=st.sampled_from([1, 3, 23, 25, 24 * 4, 24 * 12, 24 * 31]))
    def time_goes_by(self, gap: int) -> None:
        self.world.clock.at += timedelta(hours=gap)

    @rule(which=which, side=st.sampled_from(["client", "professional"]))
    def everything_the_page_offers_can_be_pressed(self, which: int, side: str) -> None:
        pairing = fresh(self.world.held[which])
        visit, html = page_of(self.world, pairing, side)
        the_page_says_what_the_steps_say(pairing, side, html)
        for address, inside in FORM.findall(html):
            if "<textarea" not in inside and "/account/" not in address:
                press(visit, address)

    @invariant()
    def nothing_holds_them_and_nothing_contradicts(self) -> None:
        for pairing in map(fresh, self.world.held):
            as_it_is = (pairing.steps.count(), pairing.phase)
            if self.looked.get(pairing.pk) != as_it_is:
                self.looked[pairing.pk] = as_it_is
                a_client_can_leave(self.world, pairing)
                the_records_agree(pairing)


def a_client_can_leave(world: World, pairing: Pairing) -> None:
    """From wherever they are, by one act."""
    if pairing.phase not in OPEN:
        return
    with undone():
        assert pairing.leave(by=world.ada)
        assert fresh(pairing).phase == "parted"
        FIGURES.left += 1


def press(visit: Any, address: str) -> None:
    """A press on what a page offers is never refused."""
    with undone():
        answer = visit.post(address, once())
        assert answer.status_code == 302, f"{address} was offered and answered {answer.status_code}"
        FIGURES.pressed += 1


def the_page_says_what_the_steps_say(pairing: Pairing, side: str, html: str) -> None:
    """One press to leave while open; the bridge is shown while there is one, and only then."""
    leave = f'<form method="post" action="/pairings/{pairing.pk}/leaving/">'
    assert (leave in html) == (side == "client" and pairing.phase in OPEN), pairing.phase
    assert (f'href="/pairings/{pairing.pk}/bridge/"' in html) == (pairing.phase == "bridging")
    away = pairing.state.away_until is not None and side == "client"
    assert ("is away until" in html) == away


def the_records_agree(pairing: Pairing) -> None:
    """What stands in one place stands in no other place differently."""
    steps = list(Step.objects.filter(pairing=pairing))
    state, kinds = pairing.state, [step.kind for step in steps]
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert all(one.at <= other.at for one, other in pairwise(steps))
    assert state.is_open == (pairing.phase in OPEN)
    if pairing.phase in MEETING:
        assert "accept" in kinds
    if Bridge.objects.filter(pairing=pairing).exists() or pairing.phase == "bridging":
        assert {"look", "let go"} & set(kinds)
    assert Absence.objects.filter(pairing=pairing).count() == 2 * kinds.count("away")
    assert Hour.objects.filter(pairing=pairing).count() == 2 * kinds.count("hold hour")
    assert state.hour != "held" or "hold hour" in kinds
    assert state.paused is False or pairing.phase in MEETING
    assert Meeting.objects.filter(pairing=pairing).exists() is False or "accept" in kinds
    the_words_agree(pairing)


def the_words_agree(pairing: Pairing) -> None:
    """A professional reads a client's words while the two are in touch, and then only."""
    if pairing.client is None:
        return
    sent = Sending.objects.filter(word__pairing=pairing, word__by="client").count()
    read = [word for word in words_between(pairing.professional, pairing) if not word.mine]
    assert len(read) == (sent if pairing.state.is_open else 0)


def the_trail_is_whole(pairing: Pairing) -> None:
    """Every step since the client is known stands there, in the same order, and the chain holds."""
    assert pairing.client_id
    assert broken_at(pairing.client_id) is None
    told = Entry.objects.filter(about=pairing.pk, kind__startswith="pairings.")
    apart = {"pairings.plan", "pairings.review", "pairings.looked"}
    told_steps = [entry.kind.removeprefix("pairings.") for entry in told if entry.kind not in apart]
    steps = [step.kind for step in Step.objects.filter(pairing=pairing) if step.kind != "invite"]
    assert told_steps == steps


@pytest.mark.django_db(databases=["default", "vault"])
def test_no_life_leads_where_a_client_cannot_leave(capsys: pytest.CaptureFixture[str]) -> None:
    walk(
        Lives,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    with capsys.disabled():
        print(
            f"\nlives walked: {FIGURES.lives}, steps taken: {FIGURES.steps}, told why not:"
            f" {FIGURES.refused}, offers pressed: {FIGURES.pressed}, ways out tried: {FIGURES.left},"
            " contradictions: 0"
        )
    assert FIGURES.lives >= LIVES
    assert FIGURES.wordless == 0, "refused without a sentence"
