"""A supporter: someone a client lets see what the client picks, by a link the client hands over.

A supporter is nobody in Wend: no account, no hat, no address. All there is of them is what the client
calls them and what the client picked, in one blob under a key of its own.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, Final, Self

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.lib.refusals import Refused
from wend.lib.tokens import digest, new_token
from wend.people.models import Client
from wend.supporters import sentences
from wend.supporters.models.switch import Switch
from wend.trail.models import Actor
from wend.vault.cipher import Unreadable
from wend.vault.models import destroy
from wend.vault.records import Private

LINK: Final = Actor(None, "link")
PURPOSE: Final = "supporters"


class Supporter(Private):
    """``at`` is when the client last said what to show: a pick holds from then on."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    since = models.DateTimeField(auto_now_add=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["since"]

    @classmethod
    def invite(cls, called: str, *, by: Client) -> tuple[Self, str]:
        """A new one with nothing picked, and the token of their link, which is kept nowhere.

        Raises Refused while it is switched off.
        """
        if not Switch.is_on(by):
            raise Refused(sentences.OFF)
        token = new_token()
        with transaction.atomic():
            made = cls(client=by, digest=digest(token))
            made._write({"called": called, "words": "", "call": "", "picks": []})
            made.save(force_insert=True)
            made._tell_trail("invited")
        return made, token

    @classmethod
    def behind(cls, token: str) -> Self:
        """Whose link this is; where it opens nothing, one of whom nothing can be read.

        Taken back, switched off and never made are one query and one answer, so that neither the page
        nor the time it takes tells them apart.
        """
        on = Switch.objects.filter(until=None).values("client")
        held = cls.objects.filter(digest=digest(token), client__in=on).select_related("client")
        return held.first() or cls(client=Client(), key=uuid.uuid4(), at=timezone.now())

    @property
    def content(self) -> dict[str, Any]:
        """``called``, ``words``, ``call`` and ``picks``; nothing at all once the key is destroyed."""
        try:
            return self.unlock()
        except Unreadable:
            return {}

    def show(self, *, called: str, words: str, call: str, picks: Iterable[str]) -> None:
        """What they may see from now on; the words stay where they are not picked."""
        said = {"called": called, "words": words, "call": call, "picks": sorted(picks)}
        with transaction.atomic():
            self._stay()
            self._write(said)
            self.save()
            self._tell_trail("picked", picks=said["picks"])

    def link(self) -> str:
        """A new link's token; the one before opens nothing any more."""
        token = new_token()
        with transaction.atomic():
            self._stay()
            self.digest = digest(token)
            self.save(update_fields=["digest"])
            self._tell_trail("linked")
        return token

    def uninvite(self) -> None:
        """Take it all back. Nobody is told, and the link is as if it had never been."""
        with transaction.atomic():
            self._stay()
            self._tell_trail("uninvited")
            destroy(self.client_id, pairing=self.pk)
            self.delete()

    def was_opened(self) -> None:
        """Somebody with the link saw what is shown: once a day, and nothing of them."""
        trail.looked("supporters.opened", subject=self.client_id, by=LINK, about=self.pk)

    def _stay(self) -> None:
        """Be there until the transaction is over; raises Refused when another page took it back."""
        if not Supporter.objects.select_for_update().filter(pk=self.pk).first():
            raise Refused(sentences.TAKEN_BACK)

    def _write(self, content: dict[str, Any]) -> None:
        self.at = timezone.now()
        self.lock(self.client.own_words(PURPOSE, self.id), content)

    def _tell_trail(self, verb: str, **details: Any) -> None:
        actor, kind = self.client.actor, f"supporters.{verb}"
        trail.record(kind, subject=self.client_id, by=actor, about=self.pk, details=details)
