"""Calendar quarters that are over: the only spans of time about which a figure is told.

A quarter closes fifteen days after its last day. What is said, changed or taken back later never
makes a second figure for it: `wend.learning.counting` tells the same one, or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone

# As long as a check-in's link opens and Today asks about a meeting; then the day is over.
CLOSING: Final = timedelta(days=15)
SHOWN: Final = 4


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months from their first day on."""

    first: date

    @classmethod
    def holding(cls, day: date) -> Quarter:
        """The quarter that a day lies in."""
        return cls(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1))

    @property
    def after(self) -> date:
        """The first day after it."""
        return (self.first + timedelta(days=100)).replace(day=1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after - timedelta(days=1)

    @property
    def before(self) -> Quarter:
        """The one before."""
        return Quarter.holding(self.first - timedelta(days=1))

    @property
    def ends(self) -> datetime:
        """The moment at which it is over: whose yes stands then, and who is in touch, counts."""
        return _midnight(self.after)

    @property
    def closes(self) -> datetime:
        """The moment from which a figure of it can be told."""
        return _midnight(self.after + CLOSING)


def closed(now: datetime) -> list[Quarter]:
    """The last four that are closed, the newest first."""
    one = Quarter.holding(timezone.localdate(now)).before
    if now < one.closes:
        one = one.before
    found = [one]
    while len(found) < SHOWN:
        found.append(found[-1].before)
    return found


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
