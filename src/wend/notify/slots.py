"""When a message may go: never at night where its reader lives, and at most one on a day there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

MORNING: Final = time(8)
NIGHT: Final = time(21)


def is_day(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether it is between eight and nine in the evening there."""
    return MORNING <= moment.astimezone(zone).time() < NIGHT


def next_slot(now: datetime, zone: ZoneInfo, last: datetime | None = None) -> datetime:
    """The first moment from ``now`` on, in UTC, that is by day there and on a later day than ``last``."""
    taken = last.astimezone(zone).date() if last else date.min
    day = max(now.astimezone(zone).date(), taken)
    # A zone that moves across the date line has days that never were: so look, never reckon.
    while True:
        moment = max(now.astimezone(UTC), _morning(day, zone))
        if is_day(moment, zone) and moment.astimezone(zone).date() > taken:
            return moment
        day += timedelta(days=1)


def _morning(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
