"""At which pace a client wants to be told again, and whether they said that they are young."""

from __future__ import annotations

from typing import Final

from django.db import models

from wend.pairings.models import Pairing
from wend.people.models import Client
from wend.vault.records import Private, unlock_all

USUAL: Final = 6
MONTHS: Final = (1, 3, 6, 12)


class Pace(models.Model):
    """One choice for one pairing; the newest holds."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    months = models.PositiveSmallIntegerField(choices=[(months, str(months)) for months in MONTHS])
    since = models.DateTimeField(auto_now_add=True)

    @classmethod
    def months_for(cls, pairing: Pairing) -> int:
        """Months between one time and the next."""
        newest = cls.objects.filter(pairing=pairing).order_by("-since").first()
        return newest.months if newest else USUAL


class AgeSaid(Private):
    """What a client said of their age: under the age of the law or not, and which age that was.

    A row is there whatever they said, so its being there tells nobody that they are young.
    """

    client = models.OneToOneField(Client, models.CASCADE, related_name="+")

    @classmethod
    def say(cls, under: str, *, by: Client, age: int) -> None:
        """Keep the newest answer: ``under`` is "yes", "no", or empty for no answer at all."""
        cls.objects.filter(client=by).delete()
        if under:
            said = cls(client=by)
            said.lock(by.own_words("age"), {"under": under == "yes", "age": age})
            said.save(force_insert=True)

    @classmethod
    def of(cls, client: Client) -> str:
        """ "yes", "no", or empty where nothing was said."""
        held = unlock_all(cls.objects.filter(client=client))
        return ("yes" if held[0][1]["under"] else "no") if held else ""
