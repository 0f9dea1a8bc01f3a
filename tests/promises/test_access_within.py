"""Only those you let in, inside a pairing too: what one side keeps, and one pairing's things under another.

The same matrix of routes × methods × roles over words, meetings, check-ins, pages to take along and plans,
and each guard that a lookup has, taken out once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.cast import Cast, browser
from tests.checkins.meet import met, sensed
from tests.promises.matrix import CANARY, Owned, walk
from wend.checkins.models import Meeting
from wend.coming.models import Plan
from wend.coming.schedule import Coming
from wend.handoffs.models import Carry, CarryLink
from wend.pairings.models import Pairing, WaitingList
from wend.practices.models import Limit, Member, Profile
from wend.words.models import Word

NOBODY: frozenset[Any] = frozenset()


def _words(cast: Cast) -> list[Owned]:
    pairing, other = cast.ada_and_maren, cast.tomasz_and_samuel
    kept = Word.write(pairing, by=cast.ada, kind="hurt", text=CANARY)
    sent = Word.say(pairing, by=cast.ada, kind="helped", text="It was well said.")
    two = frozenset({cast.ada, cast.maren})
    return [
        Owned({"pairing_id": pairing.pk, "word_id": kept.pk}, frozenset({cast.ada}), "word_id"),
        Owned({"pairing_id": pairing.pk, "word_id": sent.pk}, two, "word_id"),
        Owned({"pairing_id": other.pk, "word_id": sent.pk}, NOBODY, "word_id"),
    ]


def _meetings(cast: Cast) -> list[Owned]:
    pairing, other = cast.ada_and_maren, cast.tomasz_and_samuel
    meeting = met(pairing)
    sensed(meeting, cast.ada, CANARY, "mine", gut=3)
    sensed(meeting, cast.maren, "I was far away.", mine=5)
    mine, two = {"meeting_id": meeting.pk}, frozenset({cast.ada, cast.maren})
    blind = frozenset({cast.maren})
    return [
        Owned({"pairing_id": pairing.pk, **mine}, two, "meeting_id", blind),
        Owned({"pairing_id": pairing.pk}, two, "pairing_id", blind),
        Owned({"pairing_id": other.pk, **mine}, NOBODY, "meeting_id"),
    ]


def _the_rest(cast: Cast) -> list[Owned]:
    pairing, other = cast.ada_and_maren, cast.tomasz_and_samuel
    carry = Carry.begin({"brings": CANARY}, by=cast.ada)
    carry.link(days=7)
    day = timezone.localdate() + timedelta(days=2)
    plan = Plan.make(pairing, by=cast.ada, on=day, hour=time(10), zone="UTC")
    limit = Limit.objects.create(profile=Profile.of(cast.maren), kind="know", text="about it")
    return [
        Owned({"carry_id": carry.pk}, frozenset({cast.ada})),
        Owned({"link_id": CarryLink.objects.get().pk}, frozenset({cast.ada})),
        Owned({"pairing_id": other.pk, "which": plan.pk}, NOBODY, "which"),
        Owned({"limit_id": limit.pk}, frozenset({cast.maren})),
        Owned({"professional_id": cast.samuel.pk}, NOBODY),
        Owned({"waiting_id": _waiting(cast).pk}, frozenset({cast.ada})),
    ]


def _waiting(cast: Cast) -> WaitingList:
    return WaitingList.note(by=cast.ada, name=CANARY, since="", about="")


@pytest.fixture
def within(cast: Cast) -> list[Owned]:
    """Everything that is somebody's inside a pairing, or their own."""
    things = [*_words(cast), *_meetings(cast), *_the_rest(cast)]
    # The day's first look of a side goes on the trail, even where what it looked for is not there.
    for side, pairing in ((cast.maren, cast.ada_and_maren), (cast.samuel, cast.tomasz_and_samuel)):
        browser(side).get(f"/pairings/{pairing.pk}/")
    return things


def test_nobody_gets_at_what_the_other_keeps(
    cast: Cast, within: list[Owned], capsys: pytest.CaptureFixture[str]
) -> None:
    report = walk(cast, within)
    with capsys.disabled():
        print(f"\naccess within: {report.cells} cells, {len(report.wrong)} wrong")
    assert report.cells > 600
    assert report.wrong == []


def any_plan(pairing: Pairing, which: str) -> Coming:
    held = Plan.objects.get(pk=which)
    return Coming(pairing, held, held.on)


# Each guard with the id whose routes it stands before, and what a hole there would let through.
GUARDS: dict[str, tuple[str, Callable[..., Any]]] = {
    "wend.words.access._mine_and_theirs": ("word_id", lambda hat, words, in_touch: words),
    "wend.words.views.words.own_word": (
        "word_id",
        lambda hat, pairing, one: Word.objects.get(pk=one),
    ),
    "wend.checkins.access._visible": ("meeting_id", lambda hat, pairing, theirs, ask: theirs),
    "wend.checkins.views.common.meeting_of": (
        "meeting_id",
        lambda hat, pairing, one: Meeting.objects.get(pk=one),
    ),
    "wend.handoffs.access.carries_of": (
        "carry_id",
        lambda client: Carry.objects.select_related("client"),
    ),
    "wend.handoffs.views.carries.carry_link_of": (
        "link_id",
        lambda client, one: CarryLink.objects.get(pk=one),
    ),
    "wend.coming.views.coming.coming_of": ("which", any_plan),
    "wend.practices.views.profile.own_limit": (
        "limit_id",
        lambda professional, one: Limit.objects.get(pk=one),
    ),
    "wend.handoffs.views.for_the_gone.colleague_of": (
        "professional_id",
        lambda professional, one: Member.objects.get(professional=one),
    ),
    "wend.pairings.views.waiting_lists.waiting_list_of": (
        "waiting_id",
        lambda client, one: WaitingList.objects.get(pk=one),
    ),
}


@pytest.mark.parametrize("guard", GUARDS)
def test_without_the_guard_it_is_red(
    cast: Cast, within: list[Owned], guard: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, hole = GUARDS[guard]
    monkeypatch.setattr(guard, hole)
    things = [thing for thing in within if about in thing.ids]
    assert walk(cast, things, until_wrong=True).wrong, f"{guard} guards nothing"
