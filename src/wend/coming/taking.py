"""Taking what a calendar says into the meetings of a pairing.

A calendar's word counts when it is new or has changed. What a person did here since (moved it, called
it off) stays, until the calendar says something else than it said before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone

from wend.coming import sentences
from wend.coming.calendars import When
from wend.coming.changing import put_back, put_elsewhere, take_out
from wend.coming.models import Calendar, Plan
from wend.coming.models.calendar import Followed, Said
from wend.coming.models.plan import begins, check_meeting, tell_trail
from wend.coming.schedule import Coming, began, schedule_of
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.people.models import Hat

MOST: Final = 400


@dataclass(frozen=True)
class Offered:
    """One series as a calendar has it now: its mark, and its days to come by key."""

    mark: str
    days: Mapping[str, When]


def calendar_of(pairing: Pairing, hat: Hat) -> Calendar:
    """What this side has taken from a calendar into this pairing, as it stands."""
    return Calendar.of(pairing, hat, begun=began(pairing))


def take(
    pairing: Pairing,
    *,
    by: Hat,
    chosen: Sequence[Offered],
    let_go: Iterable[str] = (),
    feed: bool = False,
) -> None:
    """Plan, move and call off as the chosen series say; those to let go (by name) are called off.

    Raises Refused when the two are not meeting or are resting, and for too much at once.
    """
    with transaction.atomic():
        pairing = pairing.now()
        check_meeting(pairing)
        if sum(len(one.days) for one in chosen) > MOST:
            raise Refused(sentences.TOO_MANY)
        taking = _Taking(pairing, by)
        for name in let_go:
            taking.let_go(name)
        for one in chosen:
            taking.follow(one, feed=feed)
        taking.keep()


class _Held:
    """What is planned, kept in step with what is being done to it while nobody else can."""

    def __init__(self, pairing: Pairing) -> None:
        schedule = schedule_of(pairing)
        self.pairing, self._moved_to = pairing, schedule.moved_to
        self._by_which: dict[str, Coming] = {}
        self._at: dict[datetime, Coming] = {}
        for one in schedule.said():
            self._hold(one)

    def _hold(self, one: Coming) -> Coming:
        self._by_which[one.which] = one
        if not one.off:
            self._at[one.begins] = one
        return one

    def _drop(self, one: Coming) -> None:
        self._by_which.pop(one.which, None)
        if self._at.get(one.begins) == one:
            del self._at[one.begins]

    def find(self, which: str) -> Coming | None:
        """One that is to come, standing or off; not what it was moved to."""
        return self._by_which.get(which)

    def find_now(self, which: str) -> Coming | None:
        """The same, wherever it was moved to since."""
        for _step in range(len(self._moved_to) + 1):
            which = self._moved_to.get(which, which)
        return self.find(which)

    def standing_at(self, when: When) -> Coming | None:
        """Whatever takes place at this time already."""
        return self._at.get(begins(when.on, when.hour, when.zone))

    def plan(self, when: When) -> Coming:
        """A new one."""
        said = {"on": when.on, "hour": when.hour, "zone": when.zone}
        made = Plan.objects.create(pairing=self.pairing, made_at=timezone.now(), **said)
        return self._hold(Coming(self.pairing, made, when.on))

    def move(self, one: Coming, when: When) -> Coming:
        """The same at another time."""
        made = put_elsewhere(one, when.on, when.hour, when.zone)
        self._moved_to[one.which] = str(made.pk)
        self._drop(one)
        return self._hold(Coming(self.pairing, made, when.on))

    def call_off(self, one: Coming) -> None:
        """It does not take place."""
        take_out(one)
        self._drop(one)
        self._hold(replace(one, off=True))

    def put_back(self, one: Coming) -> None:
        """It does after all."""
        put_back(one)
        self._hold(replace(one, off=False))


class _Taking:
    """One reading of a calendar, and what has been done because of it."""

    def __init__(self, pairing: Pairing, by: Hat) -> None:
        self.pairing, self.by = pairing, by
        self.calendar, self.held = calendar_of(pairing, by), _Held(pairing)
        self.did: set[str] = set()

    def follow(self, one: Offered, *, feed: bool) -> None:
        """A series belongs to this pairing: all that is new in it is done."""
        series = self.calendar.series.setdefault(self.calendar.name_of(one.mark), Followed())
        series.feed = series.feed or feed
        for key, when in one.days.items():
            series.said[key] = self._say(series.said.get(key), when)
        still = {series.said[key].which for key in one.days}
        for key in series.said.keys() - one.days.keys():
            # A single event that became a series is the same meeting under another key.
            if series.said[key].which not in still:
                self._gone(series.said[key])
        now = timezone.now()
        series.said = {key: said for key, said in series.said.items() if said.begins > now}

    def let_go(self, name: str) -> None:
        """A series is not this pairing's any more: what it planned here is off."""
        series = self.calendar.series.pop(name, None)
        for said in series.to_come() if series else ():
            self._gone(said)

    def keep(self) -> None:
        """Store what was said, and tell the trail what was done; raises Refused for too much."""
        if sum(len(one.said) for one in self.calendar.series.values()) > 2 * MOST:
            raise Refused(sentences.TOO_MANY)
        self.calendar.keep(self.by)
        for verb in sorted(self.did):
            tell_trail(verb, self.pairing, self.by)

    def _say(self, before: Said | None, when: When) -> Said:
        if before is None:
            return self._new(when)
        if before.when != when:
            return self._moved(before, when)
        if before.off:
            self._back(before)
        return before

    def _new(self, when: When) -> Said:
        found = self.held.standing_at(when)
        if found is None:
            found = self.held.plan(when)
            self.did.add("imported")
        return Said.of(found.which, when)

    def _moved(self, before: Said, when: When) -> Said:
        found = self.held.find_now(before.which)
        if found is None:
            return self._new(when)
        if found.begins != begins(when.on, when.hour, when.zone):
            found = self.held.move(found, when)
            self.did.add("moved")
        return Said.of(found.which, when)

    def _gone(self, said: Said) -> None:
        found = self.held.find(said.which)
        if found is not None and not found.off and not said.off:
            self.held.call_off(found)
            said.off = True
            self.did.add("called off")

    def _back(self, said: Said) -> None:
        if found := self.held.find(said.which):
            self.held.put_back(found)
            self.did.add("imported")
        said.off = False
