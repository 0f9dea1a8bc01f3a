"""A choice: how a client wants to be looked for when it is quiet, said beforehand, one for each pairing."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Client
from wend.silence import sentences
from wend.silence.models.here import Here
from wend.silence.rule import Wanted
from wend.vault.records import Private

PURPOSE = "silence"
# After one of these the two begin anew, and what was chosen before does not come back with it.
BEGINNINGS = frozenset({"ask", "accept", "return"})


class Choice(Private):
    """The newest choice. The blob holds how, after how many weeks, and whether the other may read it."""

    pairing = models.OneToOneField(Pairing, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    @classmethod
    def make(cls, pairing: Pairing, wanted: Wanted, *, by: Client) -> None:
        """Keep it in place of the one before. Raises Refused when the two are not meeting."""
        with transaction.atomic():
            if pairing.now().phase not in MEETING:
                raise Refused(sentences.NOT_MEETING)
            choice = cls.objects.filter(pairing=pairing).first() or cls(pairing=pairing)
            choice.at = timezone.now()
            choice.lock(by.own_words(PURPOSE, pairing.pk), asdict(wanted))
            choice.save()
            Here.begin(by)
            trail.record("silence.chosen", subject=by.id, by=by.actor, about=pairing.pk)

    def holds(self, content: dict[str, Any]) -> Wanted:
        """What was chosen, as far as it still holds: parting ends it, and undoing brings it back."""
        began = [step.at for step in self.pairing.steps.all() if step.kind in BEGINNINGS]
        return Wanted() if any(at > self.at for at in began) else Wanted(**content)
