"""That a coming meeting does not take place, or takes place at another time.

By whom it was called off is not stored here, so that nothing can ever count it.
"""

from __future__ import annotations

from django.db import models

from wend.coming.models.plan import Plan
from wend.coming.models.rhythm import Rhythm


class CallingOff(models.Model):
    """Of a plan, or of one day of a rhythm. ``instead`` is the plan it was moved to, if any."""

    plan = models.OneToOneField(Plan, models.CASCADE, null=True, related_name="called_off")
    rhythm = models.ForeignKey(Rhythm, models.CASCADE, null=True, related_name="+")
    on = models.DateField()
    hour = models.TimeField()
    instead = models.OneToOneField(Plan, models.CASCADE, null=True, related_name="moved_from")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rhythm", "on"], name="one_calling_off_per_day")
        ]
