"""A waiting list the client stands on: their own private note, beside a bridge or without one."""

from __future__ import annotations

from typing import Self

from django.db import models

from wend.people.models import Client
from wend.vault.records import Private


class WaitingList(Private):
    """Name, since when, about how long. Nobody but the client sees that it is there."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]

    @classmethod
    def note(cls, *, by: Client, name: str, since: str, about: str) -> Self:
        """Write one down, as the client words it."""
        made = cls(client=by)
        made.lock(by.own_words("waiting lists"), {"name": name, "since": since, "about": about})
        made.save(force_insert=True)
        return made
