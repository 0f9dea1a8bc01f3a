"""A message: that something waits to be told at one address; later, that it was.

A mail server and a database cannot agree in one act. So a message is first marked as begun, then
handed over, then marked as sent. Where a crash falls between, nobody can know whether it went: that
day counts as taken, and it goes again on the next. So it comes at least once, and once a day at most.
"""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Final

from django.db import models, transaction
from django.db.models import Max, Q
from django.utils import timezone

from wend.lib.tokens import digest, new_token
from wend.notify.mails import MAILS, Mail
from wend.notify.models.address import Address
from wend.notify.slots import next_slot

# After these the address is taken to be wrong, and its holder is told so on their page.
WAITS: Final = [timedelta(minutes=minutes) for minutes in (2, 10, 60, 6 * 60, 24 * 60)]
LINK_HOLDS: Final = timedelta(days=14)
KEPT: Final = timedelta(days=30)
SURELY_OVER: Final = timedelta(hours=1)


class Messages(models.QuerySet["Message"]):
    """Messages, by where they stand."""

    def waiting(self) -> Messages:
        """Neither sent nor given up."""
        return self.filter(sent_at=None, given_up_at=None)


class Message(models.Model):
    """One mail for one address: waiting, begun, sent, or given up. Holds nothing else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    address = models.ForeignKey(Address, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16)
    at = models.DateTimeField(auto_now_add=True)
    due = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    begun_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    objects = Messages.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["address"],
                condition=Q(sent_at=None, given_up_at=None),
                name="one_message_waits",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def wait_for(cls, holder: uuid.UUID, kind: str, *, only_now: bool = False) -> Message | None:
        """Let this kind of mail wait for its time; None when nothing may go there, or one waits already.

        With ``only_now`` also None when it would have to wait.
        """
        with transaction.atomic():
            # The address's row is where two who tell at once wait for each other.
            address = Address.objects.select_for_update().filter(holder=holder).first()
            if address is None or not _may_go(address, MAILS[kind]):
                return None
            if cls.objects.waiting().filter(address=address).exists():
                return None
            message = cls(address=address, kind=kind)
            now = timezone.now()
            message.due = message._slot(now)
            if only_now and message.due > now:
                return None
            message.save(force_insert=True)
            message.enqueue()
        return message

    @classmethod
    def forget_waiting(cls, holder: uuid.UUID, kind: str = "") -> None:
        """Forget what waits and is not just being sent; with ``kind``, only that kind of mail."""
        over = Q(begun_at=None) | Q(begun_at__lt=timezone.now() - SURELY_OVER)
        held = cls.objects.waiting().filter(over, address__holder=holder)
        if kind:
            held = held.filter(kind=kind)
        held.exclude(kind__in=[name for name, text in MAILS.items() if text.asks]).delete()

    @property
    def text(self) -> Mail:
        """The mail itself."""
        return MAILS[self.kind]

    def enqueue(self) -> None:
        """Have the worker look at it when it is due. The job's row is part of this transaction."""
        from wend.notify.tasks import send  # noqa: PLC0415  # it imports this

        send.using(run_after=self.due).enqueue(str(self.id))

    def begin(self) -> str | None:
        """Mark it as begun; the token of its link, or None when it is not to go now.

        Only the first of two workers gets the token.
        """
        now = timezone.now()
        if not _may_go(self.address, self.text):
            self.delete()
            return None
        # Asked of the same moment: a clock that goes on would put it off for ever.
        if (slot := self._slot(now)) > now:
            self._later(slot)
            return None
        self.begun_at, self.tries = now, self.tries + 1
        self.save(update_fields=["begun_at", "tries"])
        return Link.make(self)

    def sent(self) -> None:
        """The mail server has taken it."""
        Message.objects.filter(pk=self.pk).update(sent_at=timezone.now())

    def not_taken(self) -> None:
        """It certainly did not go: try again a little later, and not for ever."""
        self.begun_at = None
        self.save(update_fields=["begun_at"])
        self._again(timezone.now() + WAITS[min(self.tries, len(WAITS)) - 1])

    def not_sure(self) -> None:
        """It may have gone: today counts as taken."""
        self._again(self._slot(timezone.now()))

    def _again(self, when: datetime) -> None:
        if self.tries > len(WAITS):
            Message.objects.filter(pk=self.pk).update(given_up_at=timezone.now())
        else:
            self._later(when)

    def _later(self, when: datetime) -> None:
        self.due = when
        self.save(update_fields=["due"])
        self.enqueue()

    def _slot(self, now: datetime) -> datetime:
        if not self.text.waits:
            # Nobody waits at night for what they have just asked for; but one try is enough at a time.
            return max(now, self.begun_at + SURELY_OVER) if self.begun_at else now
        return next_slot(now, self.address.zone, self._last())

    def _last(self) -> datetime | None:
        waiting = [name for name, text in MAILS.items() if text.waits]
        same = Message.objects.filter(address=self.address, kind__in=waiting)
        return same.aggregate(last=Max("begun_at"))["last"]  # type: ignore[no-any-return]


def _may_go(address: Address, mail: Mail) -> bool:
    if not address.is_readable:
        return False
    return (mail.asks and address.confirmed_at is None) or (not mail.asks and address.is_on)


class Link(models.Model):
    """The link in one mail. Only a digest is kept; opening it changes nothing."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(auto_now_add=True)

    @classmethod
    def make(cls, message: Message) -> str:
        """A new link's token, for the mail alone."""
        token = new_token()
        cls.objects.create(message=message, digest=digest(token))
        return token

    @classmethod
    def known(cls, token: str) -> Link | None:
        """The link, however old, while its address is there."""
        held = cls.objects.select_related("message__address")
        return held.filter(digest=digest(token)).first()

    @classmethod
    def open_for(cls, token: str, kind: str = "") -> Link | None:
        """The link while it holds; with ``kind``, only that kind of mail's."""
        link = cls.known(token)
        if link is None or link.at < timezone.now() - LINK_HOLDS:
            return None
        return link if kind in ("", link.message.kind) else None
