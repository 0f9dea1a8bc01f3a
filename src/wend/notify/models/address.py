"""An address: where somebody wants to be told. One for each holder, in one encrypted record.

It is of no use until the person it belongs to has opened a link and pressed a button there.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.lib.refusals import Refused
from wend.notify import sentences
from wend.trail.models import Actor
from wend.vault.models import Owner
from wend.vault.records import Private, unlock_all

# Whoever mistypes may try again; nobody can have somebody else's letter box filled.
ASKED_A_DAY: Final = 5
LINK: Final = Actor(None, "link")


@dataclass(frozen=True)
class Where:
    """What the blob holds: the address, the time zone and the language of its reader."""

    to: str
    zone: str
    language: str


class Address(Private):
    """Where messages for one holder go; confirmed from a certain moment on."""

    holder = models.UUIDField(unique=True)
    # Whose trail tells of it, and whose key holds it: the holder, or the client who named them.
    subject = models.UUIDField(db_index=True)
    at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def give(
        cls, owner: Owner, where: Where, *, by: Actor, asking: str, holder: uuid.UUID | None = None
    ) -> Address:
        """Keep a new address in place of any other, and send the mail that asks to confirm it.

        Raises Refused when too many were asked for in a day.
        """
        from wend.notify.models.message import Message  # noqa: PLC0415  # it points to the address

        with transaction.atomic():
            Asking.count(owner.holder)
            cls.objects.filter(holder=holder or owner.holder).delete()
            address = cls(holder=holder or owner.holder, subject=owner.holder)
            address.lock(owner, asdict(where))
            address.save(force_insert=True)
            address._tell_trail("given", by)
            Message.wait_for(address.holder, asking)
        return address

    def remove(self, *, by: Actor) -> None:
        """Forget it at once, with everything that waits to go there; twice is once."""
        with transaction.atomic():
            if Address.objects.filter(pk=self.pk).delete()[0]:
                self._tell_trail("removed", by)

    def _tell_trail(self, verb: str, by: Actor) -> None:
        whose = "notify" if self.holder == self.subject else "notify.named"
        trail.record(f"{whose}.{verb}", subject=self.subject, by=by)

    def decline(self) -> None:
        """Who reads there says no. Before they ever said yes nobody is told: it was theirs to answer."""
        with transaction.atomic():
            if not Address.objects.filter(pk=self.pk, confirmed_at=None).delete()[0]:
                self.remove(by=LINK)

    @classmethod
    def of(cls, holder: uuid.UUID) -> Address | None:
        """The holder's address, confirmed or not."""
        return cls.objects.filter(holder=holder).select_related("pause").first()

    @property
    def where(self) -> Where:
        """Its content; raises Unreadable once the owner's key is destroyed."""
        return Where(**self.unlock())

    @property
    def is_readable(self) -> bool:
        """Whether its key is still there: what an erased person left must never hold anyone up."""
        return bool(unlock_all([self]))

    @property
    def zone(self) -> ZoneInfo:
        """Where its reader's day begins and ends."""
        return ZoneInfo(self.where.zone)

    @property
    def is_on(self) -> bool:
        """Whether messages may go there now."""
        return self.confirmed_at is not None and not self.is_resting

    @property
    def is_resting(self) -> bool:
        """Whether its holder asked for quiet."""
        return Pause.objects.filter(address=self).exists()

    @property
    def not_reached(self) -> datetime | None:
        """When the mail server last gave a message there up; None after one that arrived."""
        from wend.notify.models.message import Message  # noqa: PLC0415

        ended = Message.objects.filter(address=self).exclude(sent_at=None, given_up_at=None)
        newest = ended.order_by("-at").first()
        return newest.given_up_at if newest else None

    def confirm(self) -> None:
        """The one who reads there pressed the button; twice is once."""
        with transaction.atomic():
            fresh = Address.objects.filter(pk=self.pk, confirmed_at=None)
            if fresh.update(confirmed_at=timezone.now()):
                self._tell_trail("confirmed", LINK)

    def rest(self) -> None:
        """Quiet until resumed: what waits is forgotten, nothing piles up."""
        from wend.notify.models.message import Message  # noqa: PLC0415

        Pause.objects.get_or_create(address=self)
        Message.forget_waiting(self.holder)

    def resume(self) -> None:
        """Messages may come again."""
        Pause.objects.filter(address=self).delete()


class Pause(models.Model):
    """That a holder wants quiet, and since when."""

    address = models.OneToOneField(Address, models.CASCADE, primary_key=True, related_name="pause")
    at = models.DateTimeField(auto_now_add=True)


class Asking(models.Model):
    """That somebody had a mail sent to an address not yet confirmed. Kept for a day."""

    by = models.UUIDField()
    at = models.DateTimeField(auto_now_add=True)

    @classmethod
    def count(cls, by: uuid.UUID) -> None:
        """One more today; raises Refused when it is too many."""
        cls.objects.filter(at__lt=timezone.now() - timedelta(days=1)).delete()
        if cls.objects.filter(by=by).count() >= ASKED_A_DAY:
            raise Refused(sentences.ENOUGH)
        cls.objects.create(by=by)
