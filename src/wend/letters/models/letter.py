"""A letter: something a client writes and may never send, or sends later, to whom they choose.

One blob under the client's key, and that is all there is: whom it may be meant for stands nowhere until
it is sent. The receiver reads it by reference, so taking it back is immediate.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.letters import sentences
from wend.lib.refusals import Refused
from wend.people.models import Client
from wend.vault.records import Private

if TYPE_CHECKING:
    from wend.letters.addresses import Address

PURPOSE = "letters"


class Letter(Private):
    """That a client wrote something; what, and to whom, only the blob and a sending know."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def write(cls, text: str, *, by: Client) -> Letter:
        """Begin one and keep it; nobody else can read it."""
        letter = cls(client=by, at=timezone.now())
        letter.lock(by.own_words(PURPOSE), {"text": text})
        letter.save(force_insert=True)
        return letter

    @property
    def text(self) -> str:
        """What was written; raises Unreadable once its key is destroyed."""
        return str(self.unlock()["text"])

    def rewrite(self, text: str, *, by: Client, seen: int) -> None:
        """Keep other words; ``seen`` is the version their page showed.

        Raises Refused while it is on its way, and when another page changed it meanwhile.
        """
        with transaction.atomic():
            held = self._held()
            if held.is_sent:
                raise Refused(sentences.SENT_ALREADY)
            if held.version != seen:
                raise Refused(sentences.CHANGED_MEANWHILE)
            held.version, held.at = seen + 1, timezone.now()
            held.lock(by.own_words(PURPOSE), {"text": text})
            held.save()

    def send(self, address: Address, *, by: Client, on: date | None = None) -> None:
        """Give it on its way: now, or so that it arrives on a day. Sending twice is refused."""
        from wend.letters.models.sending import Sending  # noqa: PLC0415  # it points to the letter

        with transaction.atomic():
            if self._held().is_sent:
                raise Refused(sentences.SENT_ALREADY)
            Sending.make(self, address, on or timezone.localdate())
            trail.record("letters.sent", subject=by.id, by=by.actor, about=self.pk)

    def withdraw(self, *, by: Client) -> None:
        """Take it back. Unopened, it is a draft again, and nobody can tell that it was sent."""
        with transaction.atomic():
            self._held()._take_back()
            trail.record("letters.withdrawn", subject=by.id, by=by.actor, about=self.pk)

    def _take_back(self) -> None:
        from wend.letters.models.sending import Withdrawing  # noqa: PLC0415

        if not self.is_sent:
            raise Refused(sentences.NOT_SENT)
        if self.sending.is_opened:
            Withdrawing.objects.get_or_create(sending=self.sending)
        else:
            self.sending.delete()

    def throw_away(self) -> None:
        """Nothing of it stays. Raises Refused while it is on its way."""
        with transaction.atomic():
            held = self._held()
            if held.is_sent and not held.sending.is_withdrawn:
                raise Refused(sentences.SENT_ALREADY)
            held.delete()

    @property
    def is_sent(self) -> bool:
        """Whether it is on its way, or has arrived."""
        return hasattr(self, "sending")

    def _held(self) -> Letter:
        # Its row is where opening and taking back wait for each other.
        return Letter.objects.select_for_update().get(pk=self.pk)
