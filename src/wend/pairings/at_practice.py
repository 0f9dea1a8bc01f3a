"""All of a client's pairings at one practice: left by one press, taken back by one."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.http import Http404

from wend.lib.refusals import Refused
from wend.pairings import sentences
from wend.pairings.access import pairings_of
from wend.pairings.models import Pairing
from wend.people.models import Client
from wend.practices.models import Practice

WHOLE = "practice"


@dataclass(frozen=True)
class AtPractice:
    """The pairings a client has, or had, with members of one practice; never none."""

    practice: Practice
    client: Client
    pairings: list[Pairing]

    @property
    def open(self) -> list[Pairing]:
        """Those in which the two are in touch."""
        return [pairing for pairing in self.pairings if pairing.state.is_open]

    @property
    def left_together(self) -> list[Pairing]:
        """Those left by the one press that can still be taken back."""
        return [one for one in self.pairings if one.may("undo", self.client) and _whole(one)]

    def leave(self) -> None:
        """Leave them all; those that were left before stay as they are."""
        with transaction.atomic():
            for pairing in _in_one_order(self.pairings):
                pairing.leave(by=self.client, choice=WHOLE)

    def undo_leaving(self) -> None:
        """Take it back for all that were left together; raises Refused when the day is over."""
        if not self.left_together:
            raise Refused(sentences.refusal("undo", self.pairings[0].state))
        with transaction.atomic():
            for pairing in _in_one_order(self.left_together):
                pairing.undo_leaving(by=self.client)


def _whole(pairing: Pairing) -> bool:
    left = [step for step in pairing.steps.all() if step.kind == "leave"]
    return bool(left) and left[-1].choice == WHOLE


def _in_one_order(pairings: list[Pairing]) -> list[Pairing]:
    # Two pages that leave at the same moment wait for each other instead of blocking each other.
    return sorted(pairings, key=lambda pairing: pairing.pk)


def at_practice(client: Client, practice_id: uuid.UUID) -> AtPractice:
    """A practice where the client meets or met somebody; any other does not exist (404)."""
    held = pairings_of(client).filter(practice=practice_id).select_related("practice")
    known = [pairing for pairing in held if pairing.phase != "gone"]
    if not known or known[0].practice is None:
        raise Http404
    return AtPractice(known[0].practice, client, known)


def at_same_practice(client: Client, pairing: Pairing) -> list[Pairing]:
    """The client's pairings at the practice of this one."""
    if pairing.practice_id is None:
        return []
    return at_practice(client, pairing.practice_id).pairings


def several_at_once(client: Client, pairings: list[Pairing]) -> list[AtPractice]:
    """The practices where more than one of these pairings is open."""
    at: dict[uuid.UUID, list[Pairing]] = {}
    for pairing in pairings:
        if pairing.practice_id is not None and pairing.state.is_open:
            at.setdefault(pairing.practice_id, []).append(pairing)
    several = {one: held for one, held in at.items() if len(held) > 1}
    known = Practice.objects.in_bulk(several) if several else {}
    return [AtPractice(known[one], client, held) for one, held in several.items()]
