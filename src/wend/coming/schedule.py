"""What is to come between two people, worked out from plans, a rhythm and what was called off.

Nothing runs for any of this, and nothing is made of a day that has passed: whether two met is
theirs to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from wend.coming.models import AskHour, CallingOff, Plan, Rhythm
from wend.coming.times import days, moment, opens_at
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING

AHEAD: Final = timedelta(weeks=8)
BACK: Final = timedelta(days=14)


@dataclass(frozen=True)
class Coming:
    """One meeting, of a plan or of a day of a rhythm; ``off`` when it does not take place."""

    pairing: Pairing
    source: Plan | Rhythm
    on: date
    off: bool = False
    moved_from: date | None = None

    @property
    def which(self) -> str:
        """What names it in addresses: a plan's id, or the day of a rhythm."""
        return str(self.source.pk) if isinstance(self.source, Plan) else self.on.isoformat()

    @property
    def hour(self) -> time:
        """The hour at its place."""
        return self.source.hour

    @property
    def zone(self) -> str:
        """The time zone of its place."""
        return self.source.zone

    @property
    def begins(self) -> datetime:
        """The moment it begins (UTC)."""
        return moment(self.on, self.hour, ZoneInfo(self.zone))

    @property
    def elsewhere(self) -> str:
        """The time zone, where it is not this site's own."""
        return "" if self.zone == timezone.get_current_timezone_name() else self.zone

    def asks_from(self, hour: int | None) -> datetime:
        """From when on one may be asked how it was."""
        return opens_at(self.on, self.hour, ZoneInfo(self.zone), hour)


@dataclass
class Schedule:
    """Everything that was said about the meetings of one pairing."""

    pairing: Pairing
    rhythm: Rhythm | None
    plans: list[Plan]
    off: list[CallingOff]
    ask_hour: int | None
    # With what resting, being away or an end told beforehand keeps out of sight.
    whole: bool = False

    def to_come(self) -> list[Coming]:
        """From now on, the next first."""
        return [one for one in self.said() if self._stands(one.on)]

    def said(self) -> list[Coming]:
        """The same, and what does not show while somebody is away or an end was told."""
        now = timezone.now()
        held = self._between(timezone.localdate(), AHEAD)
        return [one for one in held if now < one.begins <= now + AHEAD]

    def lately(self) -> list[Coming]:
        """The days just past that were not called off and may be asked about now, the newest first."""
        now, first = timezone.now(), timezone.localdate() - BACK
        held = [one for one in self._between(first, BACK) if not one.off and self._stands(one.on)]
        return [one for one in reversed(held) if one.asks_from(self.ask_hour) <= now]

    def _between(self, first: date, length: timedelta) -> list[Coming]:
        """All from ``first`` on for ``length``, a day to either side for other time zones."""
        first, last = first - timedelta(days=1), first + length + timedelta(days=1)
        found = (*self._planned(), *self._in_rhythm(first, last))
        kept = [one for one in found if first <= one.on <= last]
        return sorted(kept, key=lambda one: one.begins)

    @property
    def moved_to(self) -> dict[str, str]:
        """Of each meeting that was moved, which it became."""
        return {_which(one): str(one.instead_id) for one in self.off if one.instead_id}

    def _planned(self) -> Iterator[Coming]:
        came_from = {one.instead_id: one.on for one in self.off if one.instead_id}
        off = {one.plan_id: one for one in self.off if one.plan_id}
        for plan in self.plans:
            gone = off.get(plan.pk)
            if gone is None or gone.instead_id is None:
                moved_from = came_from.get(plan.pk)
                yield Coming(self.pairing, plan, plan.on, gone is not None, moved_from)

    def _in_rhythm(self, first: date, last: date) -> Iterator[Coming]:
        if (rhythm := self.rhythm) is None:
            return
        off = {one.on: one for one in self.off if one.rhythm_id == rhythm.pk}
        for day in days(rhythm.since, rhythm.weeks, max(first, rhythm.since), last):
            gone = off.get(day)
            if gone is None or gone.instead_id is None:
                yield Coming(self.pairing, rhythm, day, gone is not None)

    def _stands(self, on: date) -> bool:
        if self.whole:
            return True
        state = self.pairing.state
        over = state.ends_on is not None and on >= state.ends_on
        away = state.away_until is not None and timezone.localdate() <= on < state.away_until
        return not over and not away


def _which(off: CallingOff) -> str:
    return str(off.plan_id) if off.plan_id else off.on.isoformat()


def schedule_of(pairing: Pairing) -> Schedule:
    """The schedule of one pairing; empty while the two are not meeting."""
    return next(iter(schedules([pairing])), Schedule(pairing, None, [], [], None))


def whole_schedule_of(pairing: Pairing) -> Schedule:
    """The same with what is only out of sight now, so that a change for several reaches it too."""
    found = next(iter(schedules([pairing], resting=True)), None)
    return replace(found, whole=True) if found else Schedule(pairing, None, [], [], None)


def schedules(pairings: Iterable[Pairing], *, resting: bool = False) -> list[Schedule]:
    """The schedules of those who are meeting and not resting, in as many queries as for one."""
    held = [one for one in pairings if one.phase in MEETING and (resting or not one.state.paused)]
    rhythms = {one.pairing_id: one for one in Rhythm.objects.filter(pairing__in=held, ending=None)}
    plans = _by_pairing(Plan.objects.filter(pairing__in=held).order_by("on", "hour"))
    off = _callings_off(held)
    hours = {one.pairing_id: one.hour for one in AskHour.objects.filter(pairing__in=held)}
    return [
        Schedule(
            one,
            _in_force(one, rhythms.get(one.pk)),
            _since(began(one), plans[one.pk]),
            off[one.pk],
            hours.get(one.pk),
        )
        for one in held
    ]


def _since(begun: datetime, plans: list[Plan]) -> list[Plan]:
    return [plan for plan in plans if plan.made_at >= begun]


def _by_pairing(plans: Iterable[Plan]) -> dict[UUID, list[Plan]]:
    found: dict[UUID, list[Plan]] = defaultdict(list)
    for plan in plans:
        found[plan.pairing_id].append(plan)
    return found


def _callings_off(held: list[Pairing]) -> dict[UUID, list[CallingOff]]:
    of_plans = CallingOff.objects.filter(plan__pairing__in=held)
    of_rhythms = CallingOff.objects.filter(rhythm__pairing__in=held)
    found: dict[UUID, list[CallingOff]] = defaultdict(list)
    for one in (of_plans | of_rhythms).select_related("plan", "rhythm"):
        parent = one.plan or one.rhythm
        if parent is not None:
            found[parent.pairing_id].append(one)
    return found


def _in_force(pairing: Pairing, rhythm: Rhythm | None) -> Rhythm | None:
    if rhythm is None or rhythm.made_at < began(pairing):
        return None
    # An hour that went to someone else is no longer this rhythm's.
    given = any(one.kind == "give back" and one.at > rhythm.made_at for one in pairing.steps.all())
    return None if given else rhythm


def began(pairing: Pairing) -> datetime:
    """Since when the two are meeting this time: what was planned before a parting is over."""
    begun = [one.at for one in pairing.steps.all() if one.kind in {"accept", "return"}]
    return max(begun, default=pairing.since)
