"""What a calendar offers to the one who brought it: its series by title, in one answer and nowhere else.

What is chosen comes back with the form, in a signed field that holds digests, days and hours.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from django.core import signing
from django.utils import timezone

from wend.coming import sentences
from wend.coming.calendars import Read, Series, When, read
from wend.coming.models import Calendar
from wend.coming.models.calendar import Followed
from wend.coming.schedule import AHEAD
from wend.coming.taking import Offered, calendar_of, take
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.people.models import Hat

HOLDS: Final = 60 * 60
SHOWN: Final = 300


@dataclass(frozen=True)
class Offer:
    """All a choosing page needs; ``known`` series are chosen already, ``missing`` are in no file now."""

    read: Read
    known: list[Series]
    others: list[Series]
    missing: list[tuple[str, Followed]]
    ticket: str

    @property
    def too_many(self) -> bool:
        """Whether these are more than anyone can read through."""
        return len(self.others) > SHOWN

    @property
    def same(self) -> bool:
        """Whether it is a calendar from which something was taken before."""
        return bool(self.known)


def offer(data: bytes, word: str, *, calendar: Calendar, pairing: Pairing, hat: Hat) -> Offer:
    """Read a calendar for one side of a pairing; only titles with ``word`` in them, and known ones.

    Raises NotACalendar.
    """
    home = timezone.get_current_timezone_name()
    found = read(data, home=home, now=timezone.now(), ahead=AHEAD)
    names = {one.mark: calendar.name_of(one.mark) for one in found.series}
    marks = {calendar.name_of(mark) for mark in found.marks}
    series = sorted(found.series, key=lambda one: (one.title.casefold(), one.mark))
    known = [one for one in series if names[one.mark] in calendar.series]
    others = [one for one in series if one not in known and word.casefold() in one.title.casefold()]
    missing = [
        (name, held)
        for name, held in calendar.series.items()
        if name not in marks and not held.feed
    ]
    shown = [(name, held) for name, held in missing if held.to_come()]
    gone = [
        mark for mark in found.marks - found.unread if calendar.name_of(mark) in calendar.series
    ]
    ticket = _ticket([*known, *others[:SHOWN]], gone, pairing=pairing, hat=hat)
    return Offer(found, known, others, shown, ticket)


def _ticket(series: list[Series], gone: list[str], *, pairing: Pairing, hat: Hat) -> str:
    days = {one.mark: {key: _packed(when) for key, when in one.days.items()} for one in series}
    whole = {**{mark: {} for mark in gone}, **days}
    return signing.dumps([str(pairing.pk), str(hat.pk), whole], salt="coming.offer", compress=True)


def _packed(when: When) -> list[str]:
    return [when.on.isoformat(), when.hour.isoformat(), when.zone]


def offered(ticket: str, *, pairing: Pairing, hat: Hat) -> dict[str, Offered]:
    """The series of a ticket by mark; raises Refused for one that is old, or another's."""
    try:
        whose, by, series = signing.loads(ticket, salt="coming.offer", max_age=HOLDS)
    except signing.BadSignature as problem:
        raise Refused(sentences.TOO_LATE) from problem
    if (uuid.UUID(whose), uuid.UUID(by)) != (pairing.pk, hat.pk):
        raise Refused(sentences.TOO_LATE)
    return {mark: Offered(mark, _days(held)) for mark, held in series.items()}


def _days(held: dict[str, Any]) -> dict[str, When]:
    return {
        key: When(date.fromisoformat(on), time.fromisoformat(hour), zone)
        for key, (on, hour, zone) in held.items()
    }


def choose(
    pairing: Pairing, *, by: Hat, ticket: str, series: Iterable[str], off: Iterable[str]
) -> None:
    """Take what was ticked; let go what was known and is not ticked, and what is ``off`` by name.

    Raises Refused.
    """
    known, ticked = offered(ticket, pairing=pairing, hat=by), set(series)
    calendar = calendar_of(pairing, by)
    # A known series without a day left was not shown, and follows its calendar all the same.
    chosen = [one for one in known.values() if one.mark in ticked or not one.days]
    unticked = [calendar.name_of(one.mark) for one in known.values() if one not in chosen]
    take(pairing, by=by, chosen=chosen, let_go=[*unticked, *off])
