"""A rhythm: the same weekday and hour, every week or every second. Its days are worked out, not stored."""

from __future__ import annotations

import uuid
from datetime import date, time
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend.coming.models.plan import check, tell_trail
from wend.pairings.models import Pairing
from wend.people.models import Hat

EVERY: Final = (1, 2, 4)


class Rhythm(models.Model):
    """From its first day on, every so many weeks. The newest of a pairing holds, until it is ended."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    since = models.DateField()
    hour = models.TimeField()
    zone = models.CharField(max_length=64)
    weeks = models.PositiveSmallIntegerField(choices=[(weeks, str(weeks)) for weeks in EVERY])
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at"]

    @classmethod
    def begin(
        cls, pairing: Pairing, *, by: Hat, since: date, hour: time, zone: str, weeks: int
    ) -> Rhythm:
        """Begin one, in place of the one before; raises Refused as a plan does."""
        with transaction.atomic():
            check(pairing, since, hour, zone)
            for before in cls.objects.filter(pairing=pairing, ending=None):
                RhythmEnd.objects.create(rhythm=before)
            made = cls.objects.create(
                pairing=pairing,
                since=since,
                hour=hour,
                zone=zone,
                weeks=weeks,
                made_at=timezone.now(),
            )
            tell_trail("rhythm", pairing, by)
        return made

    def end(self, *, by: Hat) -> None:
        """No more of it from now on. Twice is once."""
        with transaction.atomic():
            if RhythmEnd.objects.get_or_create(rhythm=self)[1]:
                tell_trail("rhythm ended", self.pairing, by)


class RhythmEnd(models.Model):
    """That a rhythm is over. By whom stands on the client's trail and nowhere else."""

    rhythm = models.OneToOneField(Rhythm, models.CASCADE, primary_key=True, related_name="ending")
    at = models.DateTimeField(auto_now_add=True)
