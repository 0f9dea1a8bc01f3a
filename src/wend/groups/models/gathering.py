"""A gathering: a meeting of a group that is to come. Each pairing has a plan of its own for it.

What one client does with their plan stays between the two: nothing of it comes back here.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend.coming import changing
from wend.coming import sentences as coming_says
from wend.coming.models import Plan
from wend.coming.models.plan import begins
from wend.coming.schedule import Coming, whole_schedule_of
from wend.groups import sentences
from wend.groups.models.group import Group
from wend.groups.models.seat import Seat
from wend.lib.refusals import Refused
from wend.people.models import Hat, Professional

MOST: Final = 12


class Gathering(models.Model):
    """Day, hour, time zone, as the professional planned it for all."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    on = models.DateField()
    hour = models.TimeField()
    zone = models.CharField(max_length=64)

    class Meta:
        ordering = ["on", "hour"]

    @classmethod
    def plan(
        cls,
        group: Group,
        *,
        by: Professional,
        on: date,
        hour: time,
        zone: str,
        weeks: int = 0,
        times: int = 1,
    ) -> None:
        """One, or ``times`` of them every so many weeks, each a plan for everyone who is in the group.

        They are plans and no rhythm, so that nobody's own rhythm gives way. Raises Refused for a time
        that is past, and when nobody is in the group.
        """
        with transaction.atomic():
            seats = group.now().seated()
            if not seats:
                raise Refused(sentences.NOBODY)
            for number in range(times if weeks else 1):
                day = on + timedelta(weeks=weeks * number)
                made = cls.objects.create(group=group, on=day, hour=hour, zone=zone)
                for seat in seats:
                    made.share_with(seat)

    @classmethod
    def to_come(cls, group: Group) -> list[Gathering]:
        """Those still to come that take place, the next first."""
        return [one for one in cls.shown(group) if one.change is None]

    @classmethod
    def shown(cls, group: Group) -> list[Gathering]:
        """Those still to come, with what was called off, without what was moved."""
        since = timezone.localdate() - timedelta(days=1)
        held = cls.objects.filter(group=group, on__gte=since).select_related("off")
        now = timezone.now()
        found = [one for one in held if one.begins > now and not one.is_moved]
        return sorted(found, key=lambda one: one.begins)

    @property
    def begins(self) -> datetime:
        """The moment it begins (UTC)."""
        return begins(self.on, self.hour, self.zone)

    @property
    def elsewhere(self) -> str:
        """The time zone, where it is not this site's own."""
        return "" if self.zone == timezone.get_current_timezone_name() else self.zone

    @property
    def change(self) -> GatheringOff | None:
        """That it was called off or moved, if it was."""
        return getattr(self, "off", None)

    @property
    def is_moved(self) -> bool:
        """Whether another one takes place instead."""
        return self.change is not None and self.change.instead_id is not None

    def share_with(self, seat: Seat) -> None:
        """A plan of this pairing's own."""
        plan = Plan.make(
            seat.pairing, by=seat.group.professional, on=self.on, hour=self.hour, zone=self.zone
        )
        Share.objects.create(gathering=self, plan=plan)

    def call_off(self, *, by: Professional) -> None:
        """It does not take place, for anybody. Raises Refused when it is not to come any more."""
        with transaction.atomic():
            held = self._still()
            for coming in held._each():
                changing.call_off(coming, by=by)
            GatheringOff.objects.create(gathering=held)

    def move(self, *, by: Professional, on: date, hour: time) -> None:
        """Another time for all, but for those who have called theirs off."""
        if begins(on, hour, self.zone) <= timezone.now():
            raise Refused(coming_says.PAST)
        with transaction.atomic():
            held = self._still()
            instead = Gathering.objects.create(group=held.group, on=on, hour=hour, zone=held.zone)
            for coming in held._each():
                plan = changing.move(coming, by=by, on=on, hour=hour)
                Share.objects.create(gathering=instead, plan=plan)
            GatheringOff.objects.create(gathering=held, instead=instead)

    def _still(self) -> Gathering:
        """As it stands now, while nobody else can change the group."""
        group = self.group.now()
        for one in Gathering.to_come(group):
            if one.pk == self.pk:
                one.group = group
                return one
        raise Refused(sentences.OVER)

    def _each(self) -> list[Coming]:
        """What it is for each who is in the group and has not called it off, or moved it."""
        plans = set(Share.objects.filter(gathering=self).values_list("plan", flat=True))
        return [
            one
            for seat in self.group.seated()
            for one in whole_schedule_of(seat.pairing).to_come()
            if one.source.pk in plans and not one.off
        ]


class Share(models.Model):
    """One pairing's plan for a gathering."""

    gathering = models.ForeignKey(Gathering, models.CASCADE, related_name="+")
    plan = models.OneToOneField(Plan, models.CASCADE, related_name="+")

    @classmethod
    def call_off(cls, seat: Seat, *, by: Hat) -> None:
        """What is to come for this pairing in this group does not take place; other times stay."""
        mine = cls.objects.filter(gathering__group=seat.group, plan__pairing=seat.pairing)
        plans = set(mine.values_list("plan", flat=True))
        for one in whole_schedule_of(seat.pairing).to_come():
            if one.source.pk in plans and not one.off:
                changing.call_off(one, by=by)


class GatheringOff(models.Model):
    """That a gathering does not take place; ``instead`` is the one it was moved to, if any."""

    gathering = models.OneToOneField(
        Gathering, models.CASCADE, primary_key=True, related_name="off"
    )
    instead = models.OneToOneField(Gathering, models.CASCADE, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
