"""A group: a couple, a family or a group that a professional meets at once.

It is a list of seats and a name, and nothing else: each pairing keeps its own seal, words and door.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import models, transaction

from wend.checkins.models import Meeting
from wend.groups import sentences
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Professional
from wend.vault.records import Private

if TYPE_CHECKING:
    from wend.groups.models.seat import Seat

PURPOSE = "groups"


class Group(Private):
    """The blob holds what the professional calls it, and which kind it is; both are theirs alone."""

    professional = models.ForeignKey(Professional, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def make(cls, *, by: Professional, called: str, kind: str) -> Group:
        """Begin one; nobody is in it before they have said yes."""
        made = cls(professional=by)
        made._keep(called, kind)
        made.save(force_insert=True)
        return made

    def call(self, called: str) -> None:
        """Another name; its kind stays, as that is what clients were asked."""
        with transaction.atomic():
            held = self.now()
            held._keep(called, str(held.unlock()["kind"]))
            held.save()

    def _keep(self, called: str, kind: str) -> None:
        self.lock(self.professional.own_words(PURPOSE), {"called": called, "kind": kind})

    @property
    def is_ended(self) -> bool:
        """Whether the professional has ended it."""
        return hasattr(self, "ending")

    def now(self) -> Group:
        """As it stands now; its row is where all that concerns the whole waits."""
        return Group.objects.select_for_update().get(pk=self.pk)

    def ask(self, pairings: Iterable[Pairing], *, by: Professional) -> None:
        """Ask these clients; raises Refused for one whom the professional does not meet now."""
        from wend.groups.models.seat import Seat  # noqa: PLC0415  # seats point to their group

        with transaction.atomic():
            group = self.now()
            for pairing in held(pairings):
                if pairing.professional_id != by.pk or pairing.phase not in MEETING:
                    raise Refused(sentences.NOT_YOURS)
                Seat.ask(group, pairing, by=by)

    def seated(self) -> list[Seat]:
        """The seats of those who are in it now, their pairings held, in one order."""
        from wend.groups.models.seat import Seat  # noqa: PLC0415

        seats = list(Seat.objects.filter(group=self).prefetch_related("steps"))
        pairings = {one.pk: one for one in held(seat.pairing for seat in seats)}
        for seat in seats:
            seat.group, seat.pairing = self, pairings[seat.pairing_id]
        seats.sort(key=lambda seat: seat.pairing_id)
        return [seat for seat in seats if seat.is_in]

    def say_met(self, on: date, who: Collection[UUID], *, by: Professional) -> None:
        """They met on this day: a meeting for each of these pairings that is in the group.

        Of the others nothing is recorded. Who stepped out or left in this moment is passed over.
        """
        with transaction.atomic():
            for seat in self.now().seated():
                if seat.pairing_id in who:
                    Meeting.say(seat.pairing, by=by, on=on)

    def end(self, *, by: Professional) -> None:
        """There is no such group any more; each pairing goes on as it is. Twice is once."""
        from wend.groups.models.seat import Seat  # noqa: PLC0415

        with transaction.atomic():
            group = self.now()
            seats = list(Seat.objects.filter(group=group).order_by("pairing_id"))
            for seat in seats:
                if seat.holds:
                    seat.end(by=by)
            GroupEnd.objects.get_or_create(group=group)


class GroupEnd(models.Model):
    """That a group is over, and since when."""

    group = models.OneToOneField(Group, models.CASCADE, primary_key=True, related_name="ending")
    at = models.DateTimeField(auto_now_add=True)


def held(pairings: Iterable[Pairing]) -> list[Pairing]:
    """These pairings as they stand now, their rows locked, always in the same order."""
    ids = sorted({pairing.pk for pairing in pairings})
    return [Pairing.objects.select_for_update().get(pk=one) for one in ids]
