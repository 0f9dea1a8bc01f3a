"""A seat: one client's part in a group. Asked by the professional, taken by the client's own yes."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any, NoReturn

from django.db import models, transaction

from wend import notify, trail
from wend.groups import sentences
from wend.groups.models.group import Group
from wend.groups.standings import LEADS_TO, Kind, Standing, may, standing
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Client, Hat, Professional

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

SIDES = ["client", "professional"]


class Seat(models.Model):
    """One pairing's in one group, for this time that the two meet: parting ends it, undoing brings it back.

    ``began`` is the number of the pairing's step by which the two began to meet this time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    began = models.PositiveIntegerField()

    if TYPE_CHECKING:
        steps: RelatedManager[SeatStep]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "pairing", "began"], name="one_seat_for_a_time_together"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)

    @classmethod
    def ask(cls, group: Group, pairing: Pairing, *, by: Professional) -> Seat:
        """Ask this client; asking twice is asking once. The caller holds the pairing's row."""
        seat, _made = cls.objects.get_or_create(group=group, pairing=pairing, began=began(pairing))
        seat.pairing = pairing
        if may(seat.standing, "ask"):
            seat._write("ask", by)
            if pairing.client and not pairing.state.paused:
                notify.tell(pairing.client)
        return seat

    @property
    def standing(self) -> Standing:
        """Asked, in, out or over, as the steps say."""
        return standing(step.kind for step in self.steps.all())

    @property
    def holds(self) -> bool:
        """Whether it counts now: the two are still meeting as then, and the group is not ended."""
        here = self.pairing.phase in MEETING and began(self.pairing) == self.began
        return here and not self.group.is_ended and self.standing != "over"

    @property
    def is_in(self) -> bool:
        """Whether this client is in the group now."""
        return self.holds and self.standing == "in"

    def join(self, *, by: Client) -> None:
        """The client's own yes; what is planned for the group is then on their page too."""
        from wend.groups.models.gathering import Gathering  # noqa: PLC0415  # it points to seats

        with transaction.atomic():
            held = self._now()
            if not held.holds:
                raise Refused(sentences.NO_LONGER_ASKED)
            if may(held.standing, "join"):
                held._write("join", by)
                for gathering in Gathering.to_come(held.group):
                    gathering.share_with(held)

    def step_out(self, *, by: Client) -> None:
        """No, or not any more. Always done, once; nobody is told."""
        from wend.groups.models.gathering import Share  # noqa: PLC0415

        with transaction.atomic():
            held = self._now()
            was_in = held.standing == "in"
            kind: Kind = "step out" if was_in else "decline"
            if may(held.standing, kind):
                held._write(kind, by)
            if was_in:
                Share.call_off(held, by=by)

    def end(self, *, by: Professional) -> None:
        """The professional meets this client without the others from now on. Twice is once."""
        from wend.groups.models.gathering import Share  # noqa: PLC0415

        with transaction.atomic():
            held = self._now()
            was_in = held.is_in
            if may(held.standing, "end"):
                held._write("end", by)
            if was_in:
                Share.call_off(held, by=by)

    def _now(self) -> Seat:
        """As it stands now, while neither the group nor the pairing can change."""
        group = self.group.now()
        pairing = self.pairing.now()
        held = Seat.objects.prefetch_related("steps").get(pk=self.pk)
        held.group, held.pairing = group, pairing
        return held

    def _write(self, kind: Kind, by: Hat) -> None:
        number = self.steps.count() + 1
        SeatStep.objects.create(seat=self, number=number, kind=kind, by=by.side)
        getattr(self, "_prefetched_objects_cache", {}).pop("steps", None)
        if self.pairing.client_id:
            trail.record(
                f"groups.{kind}",
                subject=self.pairing.client_id,
                by=by.actor,
                about=self.pairing_id,
            )


class SeatStep(models.Model):
    """Who did what about a seat, and when. Append-only."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="steps")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in LEADS_TO])
    by = models.CharField(max_length=12, choices=[(side, side) for side in SIDES])
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["seat", "number"], name="one_seat_step_per_number")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Steps are append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Steps are append-only.")


def began(pairing: Pairing) -> int:
    """The number of the step by which the two began to meet this time; 0 before they did."""
    begun = (one.number for one in pairing.steps.all() if one.kind in {"accept", "return"})
    return max(begun, default=0)
