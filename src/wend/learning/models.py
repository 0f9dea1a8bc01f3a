"""A yes: that a client lets what they share of one pairing count for one thing, and when they said so."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.learning import sentences
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.people.models import Client
from wend.vault.records import Private, unlock_all

SENSING: Final = "sensing"
PRACTICE: Final = "practice"
PURPOSE: Final = "yeses"


class Yes(Private):
    """One answer to one of two questions, yes or no alike; the newest holds. Only the blob says which.

    Off until said. All answers are kept, so that a quarter that is over can be told as it was, or not
    at all.
    """

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def say(cls, pairing: Pairing, about: str, *, yes: bool, by: Client) -> None:
        """The client agrees, or takes it back at once. What stands already is not said twice.

        Raises Refused for a yes when the two are not in touch; a no is always taken.
        """
        with transaction.atomic():
            held = pairing.now()
            if Said.of(held, about).yes == yes:
                return
            if yes and not held.state.is_open:
                raise Refused(sentences.PARTED)
            made = cls(pairing=held, at=timezone.now())
            made.lock(by.own_words(PURPOSE, held.pk), {"about": about, "yes": yes})
            made.save(force_insert=True)
            trail.record(
                "learning.said",
                subject=by.id,
                by=by.actor,
                about=held.pk,
                details={"about": about, "yes": yes},
            )


class Said:
    """All that was said to one question about one pairing, the oldest first."""

    def __init__(self, answers: Iterable[tuple[datetime, bool]] = ()) -> None:
        self.answers = list(answers)

    @classmethod
    def of(cls, pairing: Pairing, about: str) -> Said:
        """What the client of this pairing said."""
        return said_about([pairing], about).get(pairing.pk, cls())

    @property
    def yes(self) -> bool:
        """Whether the newest is a yes."""
        return bool(self.answers) and self.answers[-1][1]

    @property
    def since(self) -> datetime | None:
        """When the newest was said; None where nothing was."""
        return self.answers[-1][0] if self.answers else None

    def stood(self, at: datetime) -> bool:
        """Whether it was a yes at that moment."""
        before = [yes for when, yes in self.answers if when < at]
        return bool(before) and before[-1]

    def taken_back(self, since: datetime, until: datetime | None = None) -> bool:
        """Whether there is a no from then on, even if a yes came after it."""
        return any(
            not yes and when >= since and (until is None or when < until)
            for when, yes in self.answers
        )


def said_about(pairings: Iterable[Pairing], about: str) -> dict[uuid.UUID, Said]:
    """What was said to this question about each of these pairings, in two queries."""
    found: dict[uuid.UUID, Said] = {}
    for one, content in unlock_all(Yes.objects.filter(pairing__in=list(pairings))):
        if content["about"] == about:
            found.setdefault(one.pairing_id, Said()).answers.append((one.at, content["yes"]))
    return found
