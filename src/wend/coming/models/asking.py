"""At which hour a client wants to be asked how a meeting was."""

from __future__ import annotations

from django.db import models

from wend.coming.times import HOURS
from wend.pairings.models import Pairing


class AskHour(models.Model):
    """One choice for one pairing, local to the meeting's place; the newest holds."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    hour = models.PositiveSmallIntegerField(choices=[(hour, str(hour)) for hour in HOURS])
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["since"]
