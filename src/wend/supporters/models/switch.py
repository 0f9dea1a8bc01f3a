"""The switch: off until a client switches it on. Nobody else can see which of the two it is."""

from __future__ import annotations

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.people.models import Client


class Switch(models.Model):
    """That a client shows something to others at all, from when to when."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client"], condition=models.Q(until=None), name="switched_on_once"
            )
        ]

    @classmethod
    def is_on(cls, client: Client) -> bool:
        """Whether anything can be shown now."""
        return cls.objects.filter(client=client, until=None).exists()

    @classmethod
    def on(cls, *, by: Client) -> None:
        """From now on. Twice is once."""
        with transaction.atomic():
            if cls.objects.get_or_create(client=by, until=None)[1]:
                trail.record("supporters.on", subject=by.id, by=by.actor)

    @classmethod
    def off(cls, *, by: Client) -> None:
        """Every link shows nothing from now on; what was picked waits. Twice is once."""
        with transaction.atomic():
            if cls.objects.filter(client=by, until=None).update(until=timezone.now()):
                trail.record("supporters.off", subject=by.id, by=by.actor)
