"""A client's life over several pairings, lived through the verbs that pages call, words and all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from tests.cast import fresh
from tests.checkins.meet import met, sensed
from wend.freedom.notices import FREE
from wend.handoffs.models import Carry, LettingGo
from wend.handoffs.models.letting_go import Parting
from wend.letters.addresses import Address
from wend.letters.models import Letter
from wend.pairings.models import Ask, Pairing
from wend.people.models import Client, Professional
from wend.words.models import Word


def lived(client: Client, professional: Professional, mark: str) -> Pairing:
    """From the ask to coming back; every word the client writes or is sent ends with ``mark``."""
    pairing = Ask.make(by=client, to=professional, words=f"may we meet {mark}", variant=FREE.code)
    pairing.accept(by=professional)
    for days in (9, 5):
        sensed(met(fresh(pairing), days_ago=days), client, f"felt {mark}", "mine", gut=6)
    _words(fresh(pairing), client, professional, mark)
    fresh(pairing).look(by=client)
    fresh(pairing).plan_bridge(
        by=client,
        what=f"calls {mark}",
        how_often="weekly",
        ends="",
        review_on=timezone.localdate() + timedelta(days=20),
    )
    fresh(pairing).away(
        timezone.localdate() + timedelta(days=3), cover=f"Dana {mark}", by=professional
    )
    fresh(pairing).end_bridge(
        by=professional,
        ends_on=timezone.localdate() + timedelta(days=25),
        last_talk=f"one last talk {mark}",
    )
    fresh(pairing).hold_hour(f"Tuesdays {mark}", by=professional)
    fresh(pairing).give_back(by=professional)
    fresh(pairing).set_door("wait 6", by=professional)
    fresh(pairing).set_door("open", by=professional)
    _left_and_back(pairing, client)
    let_go(fresh(pairing), professional, mark)
    return fresh(pairing)


def _words(pairing: Pairing, client: Client, professional: Professional, mark: str) -> None:
    Word.say(pairing, by=professional, kind="resonate", text=f"not sure {mark}").answer_with(
        f"nor am I {mark}", by=client
    )
    Word.write(pairing, by=client, kind="hurt", text=f"kept back {mark}")
    Word.say(pairing, by=client, kind="helped", text=f"taken back {mark}").withdraw(by=client)


def _left_and_back(pairing: Pairing, client: Client) -> None:
    fresh(pairing).leave(by=client)
    fresh(pairing).undo_leaving(by=client)
    fresh(pairing).leave(by=client)
    fresh(pairing).come_back(by=client)


def let_go(pairing: Pairing, professional: Professional, mark: str, **more: Any) -> None:
    """Honestly not the right one, with no bridge, and why."""
    LettingGo.say(
        pairing,
        by=professional,
        reason="know",
        words=f"not mine {mark}",
        meanwhile=Parting(f"no room {mark}", timezone.localdate() + timedelta(days=20)),
        alternatives=[],
        **more,
    )


def wrote(client: Client, pairing: Pairing, mark: str) -> None:
    """One letter for nobody, and one that was sent, opened and taken back."""
    Letter.write(f"never sent {mark}", by=client)
    letter = Letter.write(f"dear you {mark}", by=client)
    letter.send(Address(pairing, "person", "", ""), by=client)
    letter.sending.open(by=pairing.professional)
    letter.withdraw(by=client)


def carried(client: Client, mark: str) -> Carry:
    """A page to take along whose link was opened once and then taken back."""
    carry = Carry.begin({"brings": f"my story {mark}"}, by=client)
    carry.link(days=7)
    link = carry.links.get()
    link.opened()
    link.withdraw(by=client)
    return carry
