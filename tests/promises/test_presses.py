"""Leaving is one press from every page that concerns a pairing: the pages come from the URL map."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, fresh, trying
from tests.promises.test_every_route_has_a_door import OWN
from wend.checkins.models import Meeting
from wend.coming.models import Plan
from wend.groups.models import Group, Seat
from wend.pairings.models import Ask, Invitation, Pairing
from wend.words.models import Word

NAMED = re.compile(r"<\w+:(\w+)>")
# Pages that name no pairing and yet concern every one of the client's.
ABOUT_ALL = ("/today/", "/pairings/")


def _invited(cast: Cast) -> Pairing:
    made = Invitation.make(by=cast.samuel, meant_for="A", situation="free").pairing
    made.join(cast.ada)
    return made


def _met(verb: Callable[[Pairing, Cast], Any]) -> Callable[[Cast], Pairing]:
    def make(cast: Cast) -> Pairing:
        made = trying(cast.ada, cast.samuel)
        verb(made, cast)
        return made

    return make


def _both(made: Pairing, cast: Cast) -> None:
    made.go_on_together(by=cast.ada)
    made.go_on_together(by=cast.samuel)


OPEN: dict[str, Callable[[Cast], Pairing]] = {
    "invited": _invited,
    "asked": lambda cast: Ask.make(by=cast.ada, to=cast.samuel, words="", variant="free-1-en"),
    "trying": _met(lambda made, cast: None),
    "together": _met(_both),
    "bridging": _met(lambda made, cast: made.look(by=cast.ada)),
}


def ids_of(pairing: Pairing, cast: Cast) -> dict[str, Any]:
    """What can be named of this pairing in a URL."""
    ids: dict[str, Any] = {"pairing_id": pairing.pk}
    sent = Word.say(pairing, by=cast.samuel, kind="helped", text="well")
    ids["word_id"] = sent.pk
    if pairing.phase in ("trying", "together", "bridging"):
        met = Meeting.say(pairing, by=cast.ada, on=timezone.localdate())
        ids["meeting_id"] = met.pk
        day = timezone.localdate() + timedelta(days=2)
        ids["which"] = Plan.make(pairing, by=cast.ada, on=day, hour=time(10), zone="UTC").pk
        group = Group.make(by=cast.samuel, called="", kind="couple")
        group.ask([pairing], by=cast.samuel)
        ids["seat_id"] = Seat.objects.get(group=group).pk
    return ids


def pages_of(pairing: Pairing, cast: Cast) -> dict[str, str]:
    """Path and HTML of every page of this pairing that answers the client."""
    ids, visit, found = ids_of(pairing, cast), browser(cast.ada), {}
    for route, _pattern in OWN:
        names = set(NAMED.findall(route))
        if "pairing_id" in names and names <= set(ids):
            path = "/" + NAMED.sub(lambda name: str(ids[name[1]]), route)
            answer = visit.get(path)
            assert answer.status_code in (200, 302, 404, 405), (path, answer.status_code)
            if answer.status_code == 200:
                found[path] = answer.content.decode()
    return found


@pytest.mark.parametrize("phase", OPEN)
def test_one_press_from_every_page_of_a_pairing(
    cast: Cast, phase: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pairing = fresh(OPEN[phase](cast))
    assert pairing.phase == phase
    press = f'<form method="post" action="/pairings/{pairing.pk}/leaving/">'
    pages = pages_of(pairing, cast)
    without = [path for path, html in pages.items() if press not in html]
    with capsys.disabled():
        print(f"\n{phase}: {len(pages)} pages of a pairing, {len(without)} without the way out")
    assert len(pages) >= 6
    assert without == []


def test_the_pages_about_all_let_one_leave_each_of_several(cast: Cast) -> None:
    held = [cast.ada_and_maren, *(make(cast) for make in [OPEN["asked"]])]
    for path in ABOUT_ALL:
        html = browser(cast.ada).get(path).content.decode()
        for pairing in held:
            assert f'action="/pairings/{pairing.pk}/leaving/"' in html, (path, pairing.phase)


def test_every_other_name_in_a_url_was_thought_of() -> None:
    """A new kind of thing in a URL has to be given to these pages, or said not to be of a pairing."""
    of_a_pairing = {"pairing_id", "word_id", "meeting_id", "which", "seat_id"}
    apart = {
        # The practice's page lists its pairings with a press each (pairings/).
        "practice_id",
        # The client's own things, which belong to no pairing, or stay when two part.
        "carry_id", "link_id", "supporter_id", "letter_id", "waiting_id",
        # A professional's, and what is public.
        "received_id", "limit_id", "profile_id", "service_id", "professional_id",
        # A professional's groups, which no client can open.
        "group_id", "gathering_id",
        # A practice's own words for the reviewer.
        "own_rule_id", "own_heading_id",
        # Links: plain pages that name nobody.
        "token", "code",
    }  # fmt: skip
    names = {name for route, _pattern in OWN for name in NAMED.findall(route)}
    assert names - of_a_pairing - apart == set()
