"""Whose clock an event means: a zone by its usual name, by Windows' name, or one a calendar brings along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from wend.coming.calendars.lines import Block
from wend.coming.calendars.rules import Rule
from wend.coming.calendars.unreadable import Unfollowed

# “localtime” is the server's own, which says nothing of where two people meet.
NAMES: Final = frozenset(available_timezones()) - {"localtime", "Factory"}
# A zone's changes are looked for this far back: each comes round within a year.
ROUND: Final = timedelta(days=400)


@dataclass(frozen=True)
class When:
    """A day and an hour as the clock at a place shows them, and the place's zone."""

    on: date
    hour: time
    zone: str


def known(name: str) -> str:
    """The zone's usual name, or nothing: also ``W. Europe Standard Time``, ``/maker/Europe/Berlin``."""
    parts = name.strip().strip("/").split("/")
    for said in ("/".join(parts[at:]) for at in range(len(parts))):
        found = WINDOWS_TO_OLSON.get(said, said)
        if found in NAMES:
            return found
    return ""


class Brought(tzinfo):
    """A zone that only its calendar knows: its changes are worked out for the day that is asked for."""

    def __init__(self, zone: Block) -> None:
        self._changes = [_Change(part) for part in zone.within[:50]]
        if not self._changes:
            raise Unfollowed

    def utcoffset(self, at: datetime | None) -> timedelta:
        """The offset at a local time; before the first change, that of the first."""
        if at is None:
            return timedelta()
        local = at.replace(tzinfo=None)
        before = [(found, one) for one in self._changes if (found := one.last(local))]
        if before:
            return max(before, key=lambda pair: pair[0])[1].offset
        return min(self._changes, key=lambda one: one.since).offset

    def dst(self, at: datetime | None) -> timedelta:
        """Nothing is known of it, and nothing asks."""
        return timedelta()

    def tzname(self, at: datetime | None) -> str:
        """It has none."""
        return ""


class _Change:
    """One STANDARD or DAYLIGHT: from when on, in which years, and the offset after it."""

    def __init__(self, part: Block) -> None:
        self.since = local(part.must("DTSTART").value)
        self.offset = _offset(part.value("TZOFFSETTO"))
        # An hour that is skipped is told by the clock as it was before.
        self.skipped = max(timedelta(), self.offset - _offset(part.value("TZOFFSETFROM")))
        self.rules = [Rule.parse(line.value) for line in part.all("RRULE")[:5]]
        more = [said for line in part.all("RDATE")[:50] for said in line.value.split(",")]
        self.dates = [self.since, *(local(said) for said in more[:500])]
        if any(rule.freq != "YEARLY" for rule in self.rules):
            raise Unfollowed

    def last(self, at: datetime) -> datetime | None:
        """Its last coming until then, of those that can still matter."""
        at -= self.skipped
        found = [day for day in self.dates if day <= at]
        for rule in self.rules:
            until = local(rule.until[:15].rstrip("Z")) if rule.until else at
            last = min(at, until)
            days = rule.days(self.since.date(), last.date() - ROUND, last.date())
            comings = (datetime.combine(day, self.since.time()) for day in days)
            found += [one for one in comings if one <= last]
        return max(found, default=None)


def _offset(said: str) -> timedelta:
    try:
        offset = datetime.strptime(said, "%z").utcoffset()
    except ValueError as problem:
        raise Unfollowed from problem
    return offset or timedelta()


def local(said: str) -> datetime:
    """``20261201T100000``, or a day at midnight, without a zone; raises Unfollowed."""
    text = said.strip().rstrip("Zz")
    try:
        form = "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d"
        return datetime.strptime(text, form)  # noqa: DTZ007  # it gets its zone later
    except ValueError as problem:
        raise Unfollowed from problem


def place(at: datetime, home: str) -> When:
    """A moment as the clock shows it at ``home``."""
    there = at.astimezone(ZoneInfo(home))
    shown = When(there.date(), there.time().replace(fold=0), home)
    if not there.fold:
        return shown
    # The hour that comes twice, the second time: a plan's hour is the first, so its offset is named.
    hours = (there.utcoffset() or timedelta()) / timedelta(hours=1)
    name = f"Etc/GMT{-int(hours):+d}"
    return When(shown.on, shown.hour, name) if hours.is_integer() and name in NAMES else shown


def moment_of(at: datetime, zone: tzinfo) -> datetime:
    """The moment of a local time in any zone, as ``coming.times.moment`` has it."""
    try:
        return at.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError as problem:
        raise Unfollowed from problem
