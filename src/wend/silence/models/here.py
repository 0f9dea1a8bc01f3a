"""The little that has to be known to tell a silence: when a client was last here, and what went then.

Both are kept only for a client who wants to be asked after. Neither is shown to anyone.
"""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models, transaction
from django.utils import timezone

from wend.people.models import Client
from wend.vault.records import Private, unlock_all

PURPOSE = "silence"


class Here(Private):
    """The last day a client was here: one date, in place of the one before, and no list of visits."""

    client = models.OneToOneField(Client, models.CASCADE, related_name="+")

    @classmethod
    def begin(cls, client: Client) -> None:
        """From now on it is known when this client was last here; they are now."""
        with transaction.atomic():
            # Two choices at once wait here for each other.
            Client.objects.select_for_update().get(pk=client.pk)
            here = cls.objects.filter(client=client).first() or cls(client=client)
            here._today()

    @classmethod
    def again(cls, client: Client) -> bool:
        """They are here: what went in a silence is forgotten. False where nothing has to be known."""
        with transaction.atomic():
            here = cls.held(client.pk)
            if here is not None:
                here.client = client
                here._today()
                Sent.objects.filter(client=client).delete()
        return here is not None

    @classmethod
    def held(cls, client_id: uuid.UUID) -> Here | None:
        """The row, locked: where a visit, and two who look at silences at once, wait for each other."""
        return cls.objects.select_for_update().filter(client=client_id).first()

    @classmethod
    def days(cls, clients: list[uuid.UUID]) -> dict[uuid.UUID, date]:
        """The day of each of these clients, by id."""
        held = unlock_all(cls.objects.filter(client__in=clients))
        return {here.client_id: date.fromisoformat(content["on"]) for here, content in held}

    def _today(self) -> None:
        self.lock(self.client.own_words(PURPOSE), {"on": timezone.localdate().isoformat()})
        self.save()


class Sent(models.Model):
    """That one went in this silence, and on which day; gone once the client is here again."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    how = models.CharField(max_length=8, choices=[("message", "message"), ("person", "person")])
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "how"], name="one_in_a_silence")]

    @classmethod
    def note(cls, client: Client, how: str) -> None:
        """One went today."""
        cls.objects.update_or_create(client=client, how=how, defaults={"on": timezone.localdate()})

    @classmethod
    def days(cls, clients: list[uuid.UUID]) -> dict[tuple[uuid.UUID, str], date]:
        """The day, by client and by what went."""
        held = cls.objects.filter(client__in=clients)
        return {(one.client_id, one.how): one.on for one in held}
