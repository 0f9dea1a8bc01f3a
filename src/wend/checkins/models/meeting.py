"""A meeting: one session, visit or call, as either side said it."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.checkins import sentences
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Hat

WINDOW: Final = timedelta(days=3)
LONG_AGO: Final = timedelta(days=366)


class Meeting(models.Model):
    """That two met on a day. Nothing here tells what either sensed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    on = models.DateField()
    hour = models.TimeField(null=True)
    by = models.CharField(max_length=12, choices=[("client", "client"), ("professional",) * 2])
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["on", "at"]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def say(
        cls, pairing: Pairing, *, by: Hat, on: date, hour: time | None = None, again: bool = False
    ) -> Meeting:
        """They met on this day. One a day is enough, unless they say that they met ``again``.

        Raises Refused when the two are not meeting now, or for a day to come or long ago.
        """
        _check_day(on)
        with transaction.atomic():
            # Both sides may say it in the same moment; the second finds what the first made.
            held = Pairing.objects.select_for_update().get(pk=pairing.pk)
            if held.phase not in MEETING:
                raise Refused(sentences.NOT_MEETING)
            known = cls.objects.filter(pairing=pairing, on=on).last()
            return known if known and not again else cls._make(held, by, on, hour)

    @classmethod
    def _make(cls, pairing: Pairing, by: Hat, on: date, hour: time | None) -> Meeting:
        made = cls.objects.create(pairing=pairing, by=by.side, on=on, hour=hour)
        if pairing.client_id:
            trail.record("checkins.met", subject=pairing.client_id, by=by.actor, about=made.pk)
        return made

    @property
    def opens_on(self) -> date:
        """The first day after the window: from then on each side may see without an own check-in."""
        return self.on + WINDOW + timedelta(days=1)

    @property
    def is_over(self) -> bool:
        """Whether the window, three days from the end of the meeting's day, is over."""
        return timezone.localdate() >= self.opens_on


def _check_day(on: date) -> None:
    today = timezone.localdate()
    if on > today:
        raise Refused(sentences.NOT_PAST)
    if on < today - LONG_AGO:
        raise Refused(sentences.TOO_LONG_AGO)
