"""One event of a calendar with all its days: what repeats, what was moved, what is off."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from wend.coming.calendars.lines import Block, Line
from wend.coming.calendars.rules import DAY, Rule
from wend.coming.calendars.unreadable import Unfollowed
from wend.coming.calendars.zones import Brought, When, known, local, moment_of, place

# What Google puts behind the name of a series when it is changed from one day on.
FROM_THEN_ON: Final = re.compile(r"_R\d{8}(T\d{6}Z?)?(?=@|$)")
LONGEST_TITLE: Final = 120


@dataclass(frozen=True)
class Series:
    """One event: its mark (a digest), its title for the one who reads it, and its days to come by key.

    A key is the day on which the series has it, or nothing for a single event, so that it is known
    again when it moves.
    """

    mark: str
    title: str
    repeats: bool
    days: dict[str, When]


@dataclass
class Zones:
    """The zones a calendar brings, and where its reader is at home."""

    home: str
    brought: dict[str, Block] = field(default_factory=dict)
    made: dict[str, Brought] = field(default_factory=dict)

    def of(self, line: Line) -> tuple[str, tzinfo]:
        """(usual name or nothing, zone) of a line's hour; raises Unfollowed for one nobody knows."""
        if line.value.strip().upper().endswith("Z"):
            return "", UTC
        said = line.params.get("TZID", "")
        if not said:
            return self.home, ZoneInfo(self.home)
        if name := known(said):
            return name, ZoneInfo(name)
        return self._brought(said)

    def _brought(self, said: str) -> tuple[str, tzinfo]:
        zone = self.brought.get(said)
        if zone is None:
            raise Unfollowed
        if name := known(zone.value("X-LIC-LOCATION")):
            return name, ZoneInfo(name)
        if said not in self.made:
            self.made[said] = Brought(zone)
        return "", self.made[said]


def mark_of(uid: str) -> str:
    """The digest of an event's name, the same for all parts into which a calendar split it."""
    return hashlib.sha256(FROM_THEN_ON.sub("", uid).encode()).hexdigest()[:32]


class Event:
    """One VEVENT, with its hour as its own clock shows it."""

    def __init__(self, block: Block, zones: Zones) -> None:
        start = block.must("DTSTART")
        self.block, self.zones = block, zones
        self.all_day = "T" not in start.value.upper()
        self.start = local(start.value)
        self.name, self.zone = zones.of(start)
        self.off = block.value("STATUS").upper() == "CANCELLED"

    @cached_property
    def replaces(self) -> Line | None:
        """The line that says which day of a series this one stands for."""
        return self.block.one("RECURRENCE-ID")

    @property
    def repeats(self) -> bool:
        """Whether it is more than one day."""
        return bool(self.block.kept.get("RRULE") or self.block.kept.get("RDATE"))

    @property
    def title(self) -> str:
        """For the eyes of the one who brought the calendar, in one answer, and nowhere else."""
        said = re.sub(r"\\([,;\\])", r"\1", self.block.value("SUMMARY").replace("\\n", " "))
        return said[:LONGEST_TITLE]

    @property
    def sequence(self) -> int:
        """Which version it is: the highest holds."""
        said = self.block.value("SEQUENCE")
        return int(said) if said.isdecimal() and len(said) < 10 else 0

    def when(self, at: datetime) -> When:
        """A local time of this event as a plan would hold it."""
        if self.name:
            return When(at.date(), at.time(), self.name)
        return place(moment_of(at, self.zone), self.zones.home)

    def on_its_clock(self, line: Line, said: str) -> datetime:
        """Another line's time as this event's own clock shows it; a bare day keeps this one's hour."""
        at = local(said)
        if "T" not in said.upper():
            return datetime.combine(at.date(), self.start.time())
        _name, zone = self.zones.of(Line(said, line.params))
        if zone is self.zone or not (said.strip().upper().endswith("Z") or "TZID" in line.params):
            return at
        return moment_of(at, zone).astimezone(self.zone).replace(tzinfo=None)

    def times(self, first: date, last: date) -> Iterator[tuple[str, datetime]]:
        """(key, local time) of each of its days, before anything was moved or taken out."""
        if not self.repeats:
            yield from {"": self.start}.items() if first <= self.start.date() <= last else ()
            return
        found: dict[str, datetime] = {}
        for at in sorted(self._all(first, last)):
            day = at.date().isoformat()
            found.setdefault(day if found.get(day, at) == at else at.isoformat(), at)
        yield from found.items()

    def _all(self, first: date, last: date) -> set[datetime]:
        out = {self.on_its_clock(line, said) for line, said in self._said("EXDATE")}
        found = {self.start, *self._ruled(first, last)}
        found |= {self.on_its_clock(line, said) for line, said in self._said("RDATE")}
        return {at for at in found if first <= at.date() <= last} - out

    def _said(self, name: str) -> Iterator[tuple[Line, str]]:
        for line in self.block.all(name):
            for said in line.value.split(","):
                # A span (PERIOD) begins where it begins.
                yield line, said.partition("/")[0]

    def _ruled(self, first: date, last: date) -> Iterator[datetime]:
        if self.block.kept.get("EXRULE"):
            raise Unfollowed
        for line in self.block.all("RRULE"):
            rule = Rule.parse(line.value)
            self._same_clock(rule)
            until = self._until(rule)
            for day in rule.days(self.start.date(), first, last):
                at = datetime.combine(day, self.start.time())
                if until is None or at <= until:
                    yield at

    def _until(self, rule: Rule) -> datetime | None:
        if not rule.until:
            return None
        if "T" not in rule.until:
            return datetime.combine(local(rule.until).date(), time.max)
        return self.on_its_clock(Line(rule.until, {}), rule.until)

    def _same_clock(self, rule: Rule) -> None:
        clock = {"BYHOUR": "%H", "BYMINUTE": "%M", "BYSECOND": "%S"}
        for name, said in rule.clock.items():
            if not said.isdecimal() or int(said) != int(self.start.strftime(clock[name])):
                raise Unfollowed


@dataclass
class Parts:
    """All events of one name: the first, and those that stand for single days of it."""

    whole: list[Event] = field(default_factory=list)
    instead: list[Event] = field(default_factory=list)

    def add(self, event: Event) -> None:
        """Take one in."""
        (self.instead if event.replaces else self.whole).append(event)

    def days(self, first: date, last: date) -> dict[str, When]:
        """Its days by key, of those that have an hour and are not off; raises Unfollowed."""
        found: dict[str, When] = {}
        for event in self._newest(self.whole):
            if not event.off and not event.all_day:
                found |= self._of(event, first, last)
        found |= {} if self.whole else self._alone()
        return found

    def _of(self, event: Event, first: date, last: date) -> dict[str, When]:
        # A day that was moved can come from outside of what is asked for.
        around = 366 * DAY if self.instead else timedelta()
        wide = dict(event.times(first - around, last + around))
        found = {key: event.when(at) for key, at in wide.items() if first <= at.date() <= last}
        for other in sorted(self.instead, key=lambda one: one.sequence):
            self._put_instead(event, other, wide, found)
        return found

    def _put_instead(
        self, event: Event, other: Event, wide: dict[str, datetime], found: dict[str, When]
    ) -> None:
        line = other.block.must("RECURRENCE-ID")
        at = event.on_its_clock(line, line.value)
        then_on = line.params.get("RANGE", "").upper() == "THISANDFUTURE"
        moved = other.start - at
        for key, held in wide.items():
            if held == at or (then_on and held > at):
                found.pop(key, None)
                if not other.off and not other.all_day:
                    found[key] = other.when(held + moved)

    def _alone(self) -> dict[str, When]:
        """Single days of a series whose rule the file does not hold."""
        return {
            local(other.block.must("RECURRENCE-ID").value).date().isoformat(): other.when(
                other.start
            )
            for other in sorted(self.instead, key=lambda one: one.sequence)
            if not other.off and not other.all_day
        }

    def _newest(self, events: list[Event]) -> list[Event]:
        """A calendar that split a series has one for each time; else the newest version holds."""
        found: dict[str, Event] = {}
        for event in events:
            uid = event.block.value("UID")
            before = found.get(uid)
            if before is None or event.sequence >= before.sequence:
                found[uid] = event
        return list(found.values())

    @property
    def first(self) -> Event:
        """The one that gives the title."""
        return (self.whole or self.instead)[-1]
