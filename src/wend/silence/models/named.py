"""Somebody a client named, who may be asked to say hello. They are told a name, and nothing else.

They say yes by a press on a plain page, or say nothing, and can stop at any time. Nobody is told of it:
the client's page only knows whether somebody can be asked now.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend import notify, trail
from wend.notify.models import Address
from wend.notify.models.address import Where
from wend.people.models import Client
from wend.vault.records import Private, unlock_all

PURPOSE = "named"
# At most one question in this time goes to the same address, and none ever after a no.
ASKED_AGAIN: Final = timedelta(days=30)
# How long “this is right” is taken to be true, and when the client is asked once more.
RIGHT_FOR: Final = timedelta(days=210)
ASK_AFTER: Final = timedelta(days=180)


class Named(Private):
    """One person, from naming until dropping. The blob holds their address and the name they are shown.

    ``asked_at``: a mail asked them. ``over_at``: the client dropped them. ``no_at``: by then they had
    said no. Such a row stays, so that nobody is asked over and over by being named again.
    """

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    right_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    over_at = models.DateTimeField(null=True)
    no_at = models.DateTimeField(null=True)

    @classmethod
    def name(cls, shown_as: str, where: Where, *, by: Client) -> Named:
        """Name somebody in place of any other; they are asked whether that is right for them.

        Raises Refused when too many were asked for in a day.
        """
        with transaction.atomic():
            Client.objects.select_for_update().get(pk=by.pk)
            may_ask = cls._may_ask(by, where.to)
            if (before := cls.of(by)) is not None:
                before.drop(by=by)
            now = timezone.now()
            named = cls(client=by, at=now, right_at=now, asked_at=now if may_ask else None)
            named.lock(by.own_words(PURPOSE), {"to": where.to, "shown_as": shown_as})
            named.save(force_insert=True)
            if may_ask:
                owner = by.own_words(PURPOSE)
                Address.give(owner, where, by=by.actor, asking="named", holder=named.pk)
        return named

    @classmethod
    def _may_ask(cls, client: Client, to: str) -> bool:
        lately = timezone.now() - ASKED_AGAIN
        before = unlock_all(cls.objects.filter(client=client))
        same = [named for named, content in before if content["to"].lower() == to.lower()]
        return not any(named._keeps_quiet(lately) for named in same)

    def _keeps_quiet(self, lately: datetime) -> bool:
        """Whether no mail may go to this address again: they said no, or were asked not long ago."""
        asked_lately = self.asked_at is not None and self.asked_at > lately
        return asked_lately or self.no_at is not None or self._said_no

    @classmethod
    def of(cls, client: Client) -> Named | None:
        """Whom this client has named now."""
        held = unlock_all(cls.objects.filter(client=client, over_at=None).order_by("-at"))
        return held[0][0] if held else None

    @classmethod
    def known(cls, holder: uuid.UUID) -> Named | None:
        """The person an address was given for, while the client has not dropped them."""
        held = unlock_all(cls.objects.filter(pk=holder, over_at=None))
        return held[0][0] if held else None

    def drop(self, *, by: Client) -> None:
        """No longer: their address is forgotten at once, and they are told nothing. Twice is once."""
        with transaction.atomic():
            now = timezone.now()
            held = Named.objects.filter(pk=self.pk, over_at=None)
            held.update(over_at=now, no_at=now if self._said_no else None)
            if address := self.address:
                address.remove(by=by.actor)

    def say_right(self, *, by: Client) -> None:
        """The client says that it is still right to ask them."""
        with transaction.atomic():
            Named.objects.filter(pk=self.pk).update(right_at=timezone.now())
            trail.record("silence.right", subject=by.id, by=by.actor)

    def ask(self) -> bool:
        """Have them asked to say hello, now by day where they live; False when that cannot be."""
        may = self.address is not None and not self.is_stale
        return may and notify.now(self, "hello")

    @property
    def shown_as(self) -> str:
        """Which name they know the client by, as the client chose it."""
        return str(self.unlock()["shown_as"])

    @property
    def to(self) -> str:
        """Their address, as the client wrote it."""
        return str(self.unlock()["to"])

    @property
    def address(self) -> Address | None:
        """Where they are asked; None once they said no, and where they were not asked."""
        return Address.of(self.pk)

    @property
    def can_be_asked(self) -> bool:
        """Whether they said yes and the client has said lately that it is right."""
        address = self.address
        return address is not None and address.is_on and not self.is_stale

    @property
    def asks_whether_right(self) -> bool:
        """Whether it is time to ask the client once more."""
        return timezone.now() - self.right_at > ASK_AFTER

    @property
    def is_stale(self) -> bool:
        """Whether the client has not said for so long that it is right that nobody is asked."""
        return timezone.now() - self.right_at > RIGHT_FOR

    @property
    def _said_no(self) -> bool:
        # Only they can have taken out where they were asked: dropping them does it with the row.
        return self.asked_at is not None and self.over_at is None and self.address is None
