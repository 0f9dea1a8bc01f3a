"""Reading one calendar: its series with their days to come, and what had to be left out."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from wend.coming.calendars.lines import Block, calendars
from wend.coming.calendars.series import Event, Parts, Series, Zones, mark_of
from wend.coming.calendars.unreadable import NotACalendar, Unfollowed
from wend.coming.calendars.zones import When, known, moment_of

PATIENCE: Final = 5.0
UNTIL: Final = re.compile(r"UNTIL=(\d{8})")
LONG: Final = _(
    "There is too much in this calendar to read at once. Save a shorter time of it, and choose that."
)


@dataclass
class Read:
    """What a calendar says: series with days to come, the marks of all it holds, and what is left out.

    Of the series in ``unread`` it is not known on which days they are.
    """

    series: list[Series] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    without_hour: int = 0
    not_followed: int = 0


def read(data: bytes, *, home: str, now: datetime, ahead: timedelta) -> Read:
    """The days from ``now`` on for ``ahead``; ``home`` is the zone of hours that name none.

    Raises NotACalendar.
    """
    found, until = Read(), time.monotonic() + PATIENCE
    for calendar in calendars(data):
        zones = _zones(calendar, home)
        off = calendar.value("METHOD").upper() == "CANCEL"
        for mark, blocks in _by_mark(calendar).items():
            if time.monotonic() > until:
                raise NotACalendar(LONG)
            found.marks.add(mark)
            _take_in(found, mark, blocks, zones, (now, now + ahead), off=off)
    return found


def _zones(calendar: Block, home: str) -> Zones:
    zones = Zones(known(calendar.value("X-WR-TIMEZONE")) or home)
    for block in calendar.within:
        if block.name == "VTIMEZONE":
            zones.brought[block.value("TZID")] = block
    return zones


def _by_mark(calendar: Block) -> dict[str, list[Block]]:
    found: dict[str, list[Block]] = defaultdict(list)
    for block in calendar.within:
        if block.name == "VEVENT":
            # Very old calendars give an event no name; its hour and title then have to do.
            uid = block.value("UID") or f"{block.value('DTSTART')} {block.value('SUMMARY')}"
            found[mark_of(uid)].append(block)
    return found


def _take_in(
    found: Read,
    mark: str,
    blocks: list[Block],
    zones: Zones,
    span: tuple[datetime, datetime],
    *,
    off: bool,
) -> None:
    if not any(_may_come(block, span[0]) for block in blocks):
        return
    parts = Parts()
    try:
        for block in blocks:
            parts.add(Event(block, zones))
        days = {} if off else _to_come(parts, span)
        without_hour = not days and parts.first.all_day and _is_to_come(parts.first, span)
    except (Unfollowed, OverflowError):
        found.unread.add(mark)
        found.not_followed += 1
        return
    found.without_hour += without_hour
    if days:
        repeats = parts.first.repeats or len(days) > 1
        found.series.append(Series(mark, parts.first.title, repeats, days))


def _to_come(parts: Parts, span: tuple[datetime, datetime]) -> dict[str, When]:
    day = timedelta(days=2)
    found = parts.days((span[0] - day).date(), (span[1] + day).date())
    return {
        key: when
        for key, when in found.items()
        if span[0] < moment_of(datetime.combine(when.on, when.hour), ZoneInfo(when.zone)) <= span[1]
    }


def _is_to_come(event: Event, span: tuple[datetime, datetime]) -> bool:
    first, last = span[0].date(), span[1].date()
    return any(first <= at.date() <= last for _key, at in event.times(first, last))


def _may_come(block: Block, now: datetime) -> bool:
    """Whether an event is perhaps one to come, by its days alone; one that nobody can read may be."""
    until = [found[1] for said in block.values("RRULE") if (found := UNTIL.search(said.upper()))]
    if len(until) < len(block.kept.get("RRULE", [])) or block.kept.get("RDATE"):
        return True
    days = [_day(said) for said in block.values("DTSTART")] + until
    return not days or max(days) >= f"{now - timedelta(days=2):%Y%m%d}"


def _day(said: str) -> str:
    found = re.match(r"\d{8}", said)
    return found[0] if found else "9"
