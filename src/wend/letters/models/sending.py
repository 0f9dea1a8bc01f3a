"""A sending: to whom a letter goes and from which day on they can open it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.letters.models.letter import Letter
from wend.pairings.models import Pairing
from wend.people.models import Professional

if TYPE_CHECKING:
    from wend.letters.addresses import Address

TO = [("person", "person"), ("practice", "practice")]


class Sending(models.Model):
    """To the professional of a pairing, or to who runs the practice they meet in."""

    letter = models.OneToOneField(Letter, models.CASCADE, primary_key=True, related_name="sending")
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    to = models.CharField(max_length=8, choices=TO)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    @classmethod
    def make(cls, letter: Letter, address: Address, on: date) -> Sending:
        """On its way; it arrives when its day has come, and nothing has to run for that."""
        return cls.objects.create(letter=letter, pairing=address.pairing, to=address.to, on=on)

    @property
    def has_arrived(self) -> bool:
        """Whether its day has come."""
        return timezone.localdate() >= self.on

    @property
    def is_opened(self) -> bool:
        """Whether somebody has opened it."""
        return hasattr(self, "opening")

    @property
    def is_withdrawn(self) -> bool:
        """Whether the client took it back after it was opened."""
        return hasattr(self, "withdrawing")

    def open(self, *, by: Professional) -> bool:
        """Open it; False when it was taken back in the same moment. Twice is once."""
        with transaction.atomic():
            Letter.objects.select_for_update().filter(pk=self.letter_id).first()
            if not Sending.objects.filter(pk=self.pk, withdrawing=None).exists():
                return False
            if Opening.objects.get_or_create(sending=self)[1]:
                subject = self.letter.client_id
                trail.record("letters.opened", subject=subject, by=by.actor, about=self.letter_id)
        return True


class Opening(models.Model):
    """That a letter was opened first, and when."""

    sending = models.OneToOneField(
        Sending, models.CASCADE, primary_key=True, related_name="opening"
    )
    at = models.DateTimeField(auto_now_add=True)


class Withdrawing(models.Model):
    """That the client took an opened letter back, and when: from then on it cannot be read again."""

    sending = models.OneToOneField(
        Sending, models.CASCADE, primary_key=True, related_name="withdrawing"
    )
    at = models.DateTimeField(auto_now_add=True)
