"""An ask: a client's request to meet someone, with a line of their own if they like."""

from __future__ import annotations

from django.db import models, transaction

from wend.pairings.models.pairing import Pairing, refuse_oneself
from wend.people.models import Client, Professional
from wend.practices.models.member import membership_of
from wend.vault.records import Private


class Ask(Private):
    """The client's words with an ask; the professional reads them by reference while it is open."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    @classmethod
    def make(cls, *, by: Client, to: Professional, words: str, variant: str) -> Pairing:
        """Ask to meet: the notice was read, and goes on record first.

        Raises Refused when an ask is open already or the door is closed.
        """
        with transaction.atomic():
            pairing = cls._pairing(by, to)
            pairing.say_notice(to=by, variant=variant)
            pairing.ask(by=by)
            ask = cls(pairing=pairing)
            ask.lock(by.own_words("ask", pairing.id), {"words": words})
            ask.save(force_insert=True)
        return pairing

    @staticmethod
    def _pairing(client: Client, professional: Professional) -> Pairing:
        refuse_oneself(client, professional)
        member = membership_of(professional)
        made = {"practice": member.practice if member else None}
        return Pairing.objects.get_or_create(
            client=client, professional=professional, defaults=made
        )[0]
