"""A word: written, perhaps sent, perhaps withdrawn; answered or let rest by the other.

A client's word is kept once, under the client's key; the professional reads it by reference, so taking it
back is immediate. A professional's word is kept a second time under the client's key, so that erasing
one leaves the other's.
"""

from __future__ import annotations

import uuid

from django.db import models, transaction
from django.utils import timezone

from wend import notify, trail
from wend.lib.refusals import Refused, Sentence
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.vault.records import Private
from wend.words import sentences

PURPOSE = "words"


class Word(models.Model):
    """That something was written, by which side, and what it answers; not what it says."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    by = models.CharField(max_length=12)
    at = models.DateTimeField()
    answers = models.OneToOneField("self", models.CASCADE, null=True, related_name="answer")

    class Meta:
        ordering = ["-at"]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def write(
        cls, pairing: Pairing, *, by: Hat, kind: str, text: str, answers: Word | None = None
    ) -> Word:
        """Write one and keep it unsent."""
        with transaction.atomic():
            word = cls.objects.create(
                pairing=pairing, by=by.side, at=timezone.now(), answers=answers
            )
            Copy.keep(word, by, {"kind": kind, "text": text})
        return word

    @classmethod
    def say(
        cls, pairing: Pairing, *, by: Hat, kind: str, text: str, answers: Word | None = None
    ) -> Word:
        """Write one and send it at once; raises Refused, and keeps nothing, when it cannot be sent."""
        with transaction.atomic():
            word = cls.write(pairing, by=by, kind=kind, text=text, answers=answers)
            word.send(by=by, otherwise=sentences.NOT_SENT)
        return word

    def send(self, *, by: Hat, otherwise: Sentence = sentences.NOT_IN_TOUCH) -> None:
        """Let the other read it; raises Refused with ``otherwise`` when the two are not in touch.

        Twice is once.
        """
        with transaction.atomic():
            pairing = Pairing.objects.select_for_update().get(pk=self.pairing_id)
            if not pairing.state.is_open or pairing.client is None:
                raise Refused(otherwise)
            made = Sending.objects.get_or_create(word=self)[1]
            if made and not isinstance(by, Client):
                Copy.keep(
                    self, pairing.client, Copy.objects.get(word=self, holder=by.side).unlock()
                )
            if made:
                self._tell_trail("sent", pairing.client, by)
                notify.tell(pairing.professional if isinstance(by, Client) else pairing.client)

    def withdraw(self, *, by: Client) -> None:
        """Take back what was sent: the other no longer reads it. Twice is once."""
        with transaction.atomic():
            if not Sending.objects.filter(word=self).exists():
                return
            if Withdrawing.objects.get_or_create(word=self)[1]:
                self._tell_trail("withdrawn", by, by)

    def answer_with(self, text: str, *, by: Hat) -> Word:
        """Answer beside it; one answer, and neither overwrites the other."""
        with transaction.atomic():
            # Two tabs may answer in the same moment: the second waits here, and then knows.
            Word.objects.select_for_update().get(pk=self.pk)
            if Word.objects.filter(answers=self).exists():
                raise Refused(sentences.ANSWERED)
            return Word.say(self.pairing, by=by, kind="", text=text, answers=self)

    def rest(self, *, by: Hat) -> None:
        """Let it rest: it is read, and nothing more is asked."""
        Resting.objects.get_or_create(word=self, side=by.side)

    def _tell_trail(self, verb: str, subject: Client, by: Hat) -> None:
        trail.record(f"words.{verb}", subject=subject.id, by=by.actor, about=self.pairing_id)


class Copy(Private):
    """The words themselves: kind and text, under its holder's key."""

    word = models.ForeignKey(Word, models.CASCADE, related_name="+")
    holder = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["word", "holder"], name="one_copy_per_holder")
        ]

    @classmethod
    def keep(cls, word: Word, holder: Hat, content: dict[str, str]) -> None:
        """Keep the words under this holder's key."""
        copy = cls(word=word, holder=holder.side)
        copy.lock(holder.own_words(PURPOSE, word.pairing_id), content)
        copy.save(force_insert=True)


class Sending(models.Model):
    """That a word was sent, and when."""

    word = models.OneToOneField(Word, models.CASCADE, primary_key=True, related_name="sending")
    at = models.DateTimeField(auto_now_add=True)


class Withdrawing(models.Model):
    """That a client took a word back, and when."""

    word = models.OneToOneField(Word, models.CASCADE, primary_key=True, related_name="withdrawing")
    at = models.DateTimeField(auto_now_add=True)


class Resting(models.Model):
    """That one side lets a word rest."""

    word = models.ForeignKey(Word, models.CASCADE, related_name="+")
    side = models.CharField(max_length=12)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "side"], name="rests_once")]
