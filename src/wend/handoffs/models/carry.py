"""Carry: a page of parts the client picks and words, behind a link they can take back at any time."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Self

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.lib.tokens import digest, new_token
from wend.people.models import Client
from wend.trail.models import Actor
from wend.vault.records import Private

LINK = Actor(None, "link")
PURPOSE = "carry"


class Carry(Private):
    """One page. The blob holds its parts, each in the client's words."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-at"]

    @classmethod
    def begin(cls, parts: Mapping[str, str], *, by: Client) -> Self:
        """A new page with these parts, by their codes."""
        made = cls(client=by)
        made._write(parts)
        made.save(force_insert=True)
        return made

    def rewrite(self, parts: Mapping[str, str]) -> None:
        """Word it anew; who opens the link next sees this."""
        self._write(parts)
        self.save()

    def _write(self, parts: Mapping[str, str]) -> None:
        self.lock(self.client.own_words(PURPOSE, self.id), {"parts": dict(parts)})

    @property
    def parts(self) -> dict[str, str]:
        """The parts, by their codes; empty ones too."""
        return dict(self.unlock()["parts"])

    def link(self, *, days: int) -> str:
        """A link's token, shown once; works for so many days."""
        token = new_token()
        with transaction.atomic():
            until = timezone.now() + timedelta(days=days)
            CarryLink.objects.create(carry=self, digest=digest(token), until=until)
            self._tell_trail("linked", self.client.actor)
        return token

    def remove(self) -> None:
        """Take the page away with all its links."""
        self.delete()

    def _tell_trail(self, verb: str, by: Actor) -> None:
        trail.record(f"handoffs.{verb}", subject=self.client_id, by=by, about=self.pk)


class CarryLink(models.Model):
    """One link to one page, until a moment, unless withdrawn before."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    carry = models.ForeignKey(Carry, models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    @property
    def is_open(self) -> bool:
        """Whether it opens anything now."""
        return self.withdrawn_at is None and self.until > timezone.now()

    @classmethod
    def open_for(cls, token: str) -> CarryLink | None:
        """The link behind a token, while it holds."""
        held = cls.objects.select_related("carry__client")
        found = held.filter(digest=digest(token)).first()
        return found if found and found.is_open else None

    def opened(self) -> dict[str, str]:
        """The parts, for whoever pressed Open; that somebody did is recorded, not who.

        Raises Unreadable, and records nothing, once the words are erased.
        """
        parts = self.carry.parts
        with transaction.atomic():
            Opening.objects.create(link=self)
            self.carry._tell_trail("opened", LINK)
        return parts

    def withdraw(self, *, by: Client) -> None:
        """It opens nothing from now on. Twice is once."""
        with transaction.atomic():
            fresh = CarryLink.objects.filter(pk=self.pk, withdrawn_at=None)
            if fresh.update(withdrawn_at=timezone.now()):
                self.carry._tell_trail("withdrawn", by.actor)


class Opening(models.Model):
    """That a link was opened by a press, and when."""

    link = models.ForeignKey(CarryLink, models.CASCADE, related_name="openings")
    at = models.DateTimeField(auto_now_add=True)
