"""A step of a pairing: append-only, numbered; the phase follows from these alone."""

from __future__ import annotations

import uuid
from typing import Any, NoReturn

from django.db import models

from wend.pairings.phases import STEPS, Taken

SIDES = ["client", "professional", "steward"]


class Step(models.Model):
    """Who took which step when. Holds no words: those stand in records of their own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey("pairings.Pairing", models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in STEPS])
    by = models.CharField(max_length=12, choices=[(side, side) for side in SIDES])
    by_link = models.BooleanField(default=False)
    choice = models.CharField(max_length=32, blank=True)
    on = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["pairing", "number"], name="one_step_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"

    def taken(self) -> Taken:
        """The step as the table of phases reads it."""
        return Taken(self.kind, self.by, self.at, self.choice, self.on)  # type: ignore[arg-type]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Steps are append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Steps are append-only.")
