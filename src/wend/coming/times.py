"""Local times as people mean them: ten o'clock stays ten o'clock, in summer and in winter.

Days and hours are local to a time zone; moments are UTC, so that comparing them is always right.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

MORNING: Final = 8
NIGHT: Final = 22
HOURS: Final = range(MORNING, NIGHT)
# How long after the beginning the question comes when a client chose no hour.
LATER: Final = timedelta(hours=2)
DAY: Final = timedelta(days=1)


def moment(on: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment of a local time. One that comes twice is the first; one that is skipped, an hour on."""
    return datetime.combine(on, at, tzinfo=zone).astimezone(UTC)


def days(since: date, weeks: int, first: date, last: date) -> Iterator[date]:
    """Every day of a rhythm that began ``since``, from ``first`` to ``last``."""
    step = timedelta(weeks=weeks)
    passed = max(0, -((since - first) // step))
    day = since + passed * step
    while day <= last:
        yield day
        day += step


def opens_at(on: date, at: time, zone: ZoneInfo, hour: int | None = None) -> datetime:
    """When the question about a meeting may be asked: after it began, and never from 22 to 8.

    ``hour`` is the one the client chose (8 to 21): its first coming after the meeting began.
    """
    begins = moment(on, at, zone)
    if hour is None:
        return _awake(begins + LATER, zone)
    same_day = moment(on, time(hour), zone)
    return same_day if same_day > begins else moment(on + DAY, time(hour), zone)


def _awake(asked: datetime, zone: ZoneInfo) -> datetime:
    local = asked.astimezone(zone)
    if MORNING <= local.hour < NIGHT:
        return asked
    day = local.date() if local.hour < MORNING else local.date() + DAY
    return moment(day, time(MORNING), zone)
