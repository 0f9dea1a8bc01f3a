"""Letting go for a professional who left, is ill or died: all their pairings at once, nothing read.

The steward writes one text. It is locked under each client's own key, which needs no word of the
client's to be opened; how many read it is not told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from wend.handoffs.models.letting_go import LettingGo
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.people.models import Professional, Steward
from wend.practices.models import Member, Profile


@dataclass(frozen=True)
class Farewell:
    """What everybody reads who was meeting the one who is gone. ``reason``: left, ill or died."""

    reason: str
    words: str
    cover: str
    ends_on: date
    alternatives: list[str]

    def content(self) -> dict[str, object]:
        """As a record of letting go holds it."""
        return {
            "reason": self.reason,
            "words": self.words,
            "talk": "",
            "cover": self.cover,
            "why_none": "",
            "ends_on": self.ends_on.isoformat(),
            "alternatives": self.alternatives,
        }


def say_for(gone: Member, said: Farewell, *, by: Professional) -> None:
    """Let go of every pairing of ``gone`` in this practice; finding no longer shows their profile.

    Who is ill stays a member, and comes back when they can.
    """
    steward = Steward(by)
    with transaction.atomic():
        for pairing in Pairing.objects.filter(
            professional=gone.professional, practice=gone.practice, client__isnull=False
        ).order_by("pk"):
            _let_go(pairing, said, steward)
        Profile.of(gone.professional).hide()
        if said.reason != "ill":
            gone.end()


def _let_go(pairing: Pairing, said: Farewell, steward: Steward) -> None:
    try:
        with transaction.atomic():
            pairing.let_go(by=steward, ends_on=said.ends_on)
    except Refused:
        # They are not meeting: there is nothing to let go of.
        return
    LettingGo.keep_for_both(pairing, by=steward, purpose="letting go", words=said.content())
