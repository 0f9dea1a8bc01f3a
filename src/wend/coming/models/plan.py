"""A plan: one meeting to come, on a day and at an hour of its place."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.coming import sentences
from wend.coming.times import moment
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Hat


class Plan(models.Model):
    """Day, hour, time zone; no title, no place, and nothing that tells where it came from."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    on = models.DateField()
    hour = models.TimeField()
    zone = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["on", "hour"]

    @classmethod
    def make(cls, pairing: Pairing, *, by: Hat, on: date, hour: time, zone: str) -> Plan:
        """Plan one; raises Refused when the two are not meeting, and for a time that is past."""
        with transaction.atomic():
            check(pairing, on, hour, zone)
            made = cls.objects.create(
                pairing=pairing, on=on, hour=hour, zone=zone, made_at=timezone.now()
            )
            tell_trail("planned", pairing, by)
        return made


def check_meeting(pairing: Pairing) -> None:
    """Raises Refused where two people are not meeting, or one of them is resting."""
    if pairing.phase not in MEETING:
        raise Refused(sentences.NOT_MEETING)
    if pairing.state.paused:
        raise Refused(sentences.RESTING)


def check(pairing: Pairing, on: date, hour: time, zone: str) -> None:
    """Raises Refused where nothing can be planned, or for a time that is past."""
    if pairing.phase not in MEETING:
        raise Refused(sentences.NOT_MEETING)
    if begins(on, hour, zone) <= timezone.now():
        raise Refused(sentences.PAST)


def begins(on: date, hour: time, zone: str) -> datetime:
    """The moment at which a meeting begins."""
    return moment(on, hour, ZoneInfo(zone))


def tell_trail(verb: str, pairing: Pairing, by: Hat) -> None:
    """Put it on the client's trail."""
    if pairing.client_id:
        trail.record(f"coming.{verb}", subject=pairing.client_id, by=by.actor, about=pairing.pk)
