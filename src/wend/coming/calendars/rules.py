"""On which days a rule (RRULE) falls. Days only: the hour of an event stays the hour of its first day.

Written here because it has to end: a rule that never falls, or falls every second, must not hold up
a server, and the usual library would go on to the year 9999. The tests hold both side by side.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Final

from wend.coming.calendars.unreadable import Unfollowed

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FOLLOWED: Final = frozenset({
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS",
    "BYHOUR", "BYMINUTE", "BYSECOND",
})  # fmt: skip
DAY: Final = timedelta(days=1)
# How many days, weeks, months or years of a counted rule are walked from its beginning.
WALKED: Final = 3000


@dataclass(frozen=True)
class Rule:
    """One rule; ``weekdays`` are (which in the month or year, or 0; Monday is 0)."""

    freq: str
    interval: int = 1
    times: int | None = None
    until: str = ""
    week_begins: int = 0
    weekdays: frozenset[tuple[int, int]] = frozenset()
    month_days: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    positions: frozenset[int] = frozenset()
    clock: dict[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def parse(cls, text: str) -> Rule:
        """From ``FREQ=WEEKLY;…``; raises Unfollowed for what Wend does not follow."""
        try:
            parts = dict(part.upper().split("=", 1) for part in text.strip().split(";") if part)
            return cls._made(parts)
        except ValueError as problem:
            raise Unfollowed from problem

    @classmethod
    def _made(cls, parts: dict[str, str]) -> Rule:
        if not parts.keys() <= FOLLOWED or parts.get("FREQ") not in _PERIODS:
            raise Unfollowed
        rule = cls(
            freq=parts["FREQ"],
            interval=int(parts.get("INTERVAL", "1")),
            times=int(parts["COUNT"]) if "COUNT" in parts else None,
            until=parts.get("UNTIL", ""),
            week_begins=WEEKDAYS.index(parts.get("WKST", "MO")),
            weekdays=frozenset(map(_weekday, _list(parts, "BYDAY"))),
            month_days=frozenset(map(int, _list(parts, "BYMONTHDAY"))),
            months=frozenset(map(int, _list(parts, "BYMONTH"))),
            positions=frozenset(map(int, _list(parts, "BYSETPOS"))),
            clock={
                name: parts[name] for name in ("BYHOUR", "BYMINUTE", "BYSECOND") if name in parts
            },
        )
        if not 1 <= rule.interval <= 1000 or not rule._is_plain():
            raise Unfollowed
        return rule

    def _is_plain(self) -> bool:
        """Whether it says only what can be said of days, weeks, months and years of its kind."""
        if self.freq in ("MONTHLY", "YEARLY"):
            return True
        return not any(nth for nth, _ in self.weekdays) and not (
            self.freq == "WEEKLY" and self.month_days
        )

    def days(self, since: date, first: date, last: date) -> Iterator[date]:
        """Its days from ``first`` to ``last``, of an event that began ``since``; raises Unfollowed."""
        found = (day for day in self._from(since, first, last) if day >= since)
        for day in found if self.times is None else islice(found, self.times):
            if first <= day <= last:
                yield day

    def _from(self, since: date, first: date, last: date) -> Iterator[date]:
        period, passed, begins = _PERIODS[self.freq], 0, since
        if self.freq == "WEEKLY":
            begins = since - ((since.weekday() - self.week_begins) % 7) * DAY
        if self.times is None and first > since:
            # Days are worked out anew each time, so what lies long past need not be walked.
            passed = max(0, (first - since).days // (_LONGEST[self.freq] * self.interval) - 1)
        for number in range(passed, passed + WALKED):
            days = period(begins, number * self.interval)
            if not days or days[0] > last:
                return
            yield from self._chosen(_CHOICE[self.freq](self, days, since))
        raise Unfollowed

    def _chosen(self, days: list[date]) -> list[date]:
        if self.positions:
            size = len(days)
            places = {at - 1 if at > 0 else size + at for at in self.positions if at}
            return [day for place, day in enumerate(days) if place in places]
        return days

    def fits(self, day: date) -> bool:
        """Whether its weekday, its month and its day in the month are named, or none is."""
        named = not self.weekdays or (0, day.weekday()) in self.weekdays
        return named and self.month_fits(day) and self.month_day_fits(day)

    def month_fits(self, day: date) -> bool:
        """Whether its month is named, or none is."""
        return not self.months or day.month in self.months

    def month_day_fits(self, day: date) -> bool:
        """Whether its day in the month is named, from the first or from the last, or none is."""
        length = calendar.monthrange(day.year, day.month)[1]
        return not self.month_days or bool(self.month_days & {day.day, day.day - length - 1})


def _list(parts: dict[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _weekday(said: str) -> tuple[int, int]:
    which = said.strip()[:-2]
    return (int(which) if which else 0, WEEKDAYS.index(said.strip()[-2:]))


def _day(since: date, step: int) -> list[date]:
    return _span(since, step, 1)


def _week(since: date, step: int) -> list[date]:
    return _span(since, step * 7, 7)


def _span(since: date, step: int, length: int) -> list[date]:
    try:
        return [since + (step + number) * DAY for number in range(length)]
    except OverflowError:
        return []


def _month(since: date, step: int) -> list[date]:
    year, month = divmod(since.year * 12 + since.month - 1 + step, 12)
    return _of_month(year, month + 1) if year < date.max.year else []


def _year(since: date, step: int) -> list[date]:
    year = since.year + step
    if year >= date.max.year:
        return []
    return [day for month in range(1, 13) for day in _of_month(year, month)]


def _of_month(year: int, month: int) -> list[date]:
    return [date(year, month, day + 1) for day in range(calendar.monthrange(year, month)[1])]


def _in_day(rule: Rule, days: list[date], since: date) -> list[date]:
    return [day for day in days if rule.fits(day)]


def _in_week(rule: Rule, days: list[date], since: date) -> list[date]:
    named = {number for _, number in rule.weekdays} or {since.weekday()}
    return [day for day in days if day.weekday() in named and rule.month_fits(day)]


def _in_month(rule: Rule, days: list[date], since: date) -> list[date]:
    return _meant(rule, days, since) if rule.month_fits(days[0]) else []


def _in_year(rule: Rule, days: list[date], since: date) -> list[date]:
    months = rule.months
    if not months and (rule.weekdays or rule.month_days):
        return _meant(rule, days, since)
    spans = [
        [day for day in days if day.month == month] for month in sorted(months or {since.month})
    ]
    return [day for span in spans for day in _meant(rule, span, since)]


def _meant(rule: Rule, days: list[date], since: date) -> list[date]:
    """The days of a month, or of a year, that a rule means."""
    if not rule.month_days and not rule.weekdays:
        return [day for day in days if day.day == since.day]
    fits = [day for day in days if rule.month_day_fits(day)]
    return [day for day in fits if not rule.weekdays or _nth_fits(rule, day, days)]


def _nth_fits(rule: Rule, day: date, days: list[date]) -> bool:
    before = (day - days[0]).days // 7 + 1
    after = -((days[-1] - day).days // 7) - 1
    return any((nth, day.weekday()) in rule.weekdays for nth in (0, before, after))


_PERIODS: Final[dict[str, Callable[[date, int], list[date]]]] = {
    "DAILY": _day,
    "WEEKLY": _week,
    "MONTHLY": _month,
    "YEARLY": _year,
}
_CHOICE: Final[dict[str, Callable[[Rule, list[date], date], list[date]]]] = {
    "DAILY": _in_day,
    "WEEKLY": _in_week,
    "MONTHLY": _in_month,
    "YEARLY": _in_year,
}
_LONGEST: Final = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}
