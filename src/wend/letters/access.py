"""Who can see which letter. Looking up is the access check.

A client sees their own. A professional sees what was sent to them; a steward, what was sent to the
practice they run, without the name of who wrote it. Nobody sees that a letter is on its way before
its day, nor that one was taken back unopened.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from wend.letters.models import Letter, Sending
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.people.models import Client, Professional
from wend.practices.access import stewarded_by
from wend.vault.records import unlock_all


@dataclass(frozen=True)
class Received:
    """A letter as its receiver may see it. ``sender`` is empty for one to a practice."""

    sending: Sending
    sender: str

    @property
    def text(self) -> str:
        """The words, once it was opened; empty before."""
        return self.sending.letter.text if self.sending.is_opened else ""


def letters_of(client: Client) -> QuerySet[Letter]:
    """The client's own letters, newest first."""
    held = Letter.objects.filter(client=client)
    return held.select_related(
        "sending__opening", "sending__withdrawing", "sending__pairing__professional"
    )


def sent_in(client: Client, pairings: Iterable[Pairing]) -> dict[uuid.UUID, uuid.UUID]:
    """The client's letters that were sent in these pairings, each with its pairing."""
    sent = Sending.objects.filter(letter__client=client, pairing__in=list(pairings))
    return dict(sent.values_list("letter_id", "pairing_id"))


def letter_of(client: Client, letter_id: uuid.UUID) -> Letter:
    """One of the client's own, or 404."""
    held = unlock_all(letters_of(client).filter(pk=letter_id))
    if not held:
        raise Http404
    return held[0][0]


def received_by(professional: Professional) -> list[Received]:
    """What has arrived for this professional, and for the practice they run; newest first."""
    arrived = Sending.objects.filter(on__lte=timezone.localdate(), withdrawing=None)
    arrived = arrived.select_related("letter__client", "pairing__client", "opening")
    arrived = arrived.prefetch_related("pairing__steps").order_by("-at")
    found = [*_to_person(arrived, professional), *_to_practice(arrived, professional)]
    readable = {letter.pk for letter, _ in unlock_all(one.sending.letter for one in found)}
    return [one for one in found if one.sending.letter_id in readable]


def received(professional: Professional, letter_id: uuid.UUID) -> Received:
    """One that has arrived, or 404."""
    for one in received_by(professional):
        if one.sending.letter_id == letter_id:
            return one
    raise Http404


def waiting_for(professional: Professional) -> bool:
    """Whether something has arrived that nobody opened yet; never how many."""
    return any(not one.sending.is_opened for one in received_by(professional))


def _to_person(arrived: QuerySet[Sending], professional: Professional) -> list[Received]:
    mine = arrived.filter(to="person", pairing__professional=professional)
    return [Received(one, name_for(professional, one.pairing)) for one in mine if _is_in_view(one)]


def _to_practice(arrived: QuerySet[Sending], professional: Professional) -> list[Received]:
    practice = stewarded_by(professional)
    if practice is None:
        return []
    mine = arrived.filter(to="practice", pairing__practice=practice)
    return [Received(one, "") for one in mine if one.pairing.phase != "gone"]


def _is_in_view(sending: Sending) -> bool:
    """Leaving ends what was sent before; what a client sends after it, they chose to send after it."""
    state = sending.pairing.state
    if state.is_open:
        return True
    return state.phase == "parted" and state.since is not None and sending.at > state.since
