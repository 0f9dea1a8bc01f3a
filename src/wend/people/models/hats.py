"""The hats. Everything a person does in Wend is done, and kept, under one of the two.

Each hat has an id of its own: other tables point to the hat, never to the person, so that what
somebody does as a client cannot be joined to what they do as a professional except right here.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from wend.people.models.person import Person
from wend.trail.models import Actor
from wend.vault.models import Owner
from wend.vault.records import Private


class Client(Private):
    """A person seeking care. The blob holds the name they chose to be called by."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    side = "client"

    @classmethod
    def begin(cls, person: Person, *, called: str) -> Client:
        """Put the hat on for the first time."""
        client = cls(person=person)
        client.lock(client.own_words("name"), {"called": called})
        client.save(force_insert=True)
        return client

    @property
    def called(self) -> str:
        """The name they chose to be called by."""
        return str(self.unlock()["called"])

    def own_words(self, purpose: str, pairing: uuid.UUID | None = None) -> Owner:
        """The owner of this client's words for one purpose."""
        return Owner(self.id, purpose, pairing) if pairing else Owner(self.id, purpose)

    @property
    def actor(self) -> Actor:
        """This client, as the trail names who acted."""
        return Actor(self.id, self.side)


class Professional(models.Model):
    """A person giving care. The name is public: it stands on their profile."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=120)
    since = models.DateTimeField(auto_now_add=True)

    side = "professional"

    @classmethod
    def begin(cls, person: Person, *, name: str) -> Professional:
        """Put the hat on for the first time."""
        return cls.objects.create(person=person, name=name)

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """The name clients know."""
        return self.name

    def own_words(self, purpose: str, pairing: uuid.UUID | None = None) -> Owner:
        """The owner of this professional's words for one purpose."""
        return Owner(self.id, purpose, pairing) if pairing else Owner(self.id, purpose)

    @property
    def actor(self) -> Actor:
        """This professional, as the trail names who acted."""
        return Actor(self.id, self.side)


@dataclass(frozen=True)
class Guest:
    """Whoever holds an invitation and has no account yet; can only say no."""

    side: ClassVar[str] = "client"
    actor: ClassVar[Actor] = Actor(None, "link")


@dataclass(frozen=True)
class Steward:
    """A professional who acts for their practice: for pairings whose professional is gone."""

    who: Professional
    side: ClassVar[str] = "steward"

    @property
    def actor(self) -> Actor:
        """This steward, as the trail names who acted."""
        return Actor(self.who.id, self.side)


Hat = Client | Professional
