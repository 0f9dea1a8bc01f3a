"""What other parts' pages show of check-ins: lines for Today, a section for the pairing's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from wend.checkins.access import meetings_of, without_own
from wend.checkins.models import Meeting
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Client, Hat

LATEST: Final = 3
# After that a question about a meeting rests; the meeting's own page stays open for an answer.
RESTS: Final = timedelta(days=14)


@dataclass(frozen=True)
class Line:
    """“How was Tuesday with Maren?” and where to say it."""

    url: str
    says: str
    name: str


def today_lines(hat: Hat, pairings: Sequence[Pairing]) -> list[Line]:
    """The latest three over these pairings; never a count, and none of one that rests."""
    held = {pairing.pk: pairing for pairing in pairings if _may_ask(hat, pairing)}
    found = without_own(hat, list(held.values()), since=timezone.localdate() - RESTS)[:LATEST]
    return [_line(meeting, name_for(hat, held[meeting.pairing_id])) for meeting in found]


def _may_ask(hat: Hat, pairing: Pairing) -> bool:
    resting = isinstance(hat, Client) and pairing.state.paused
    return pairing.phase in MEETING and not resting


def section_for(hat: Hat, pairing: Pairing) -> dict[str, Any] | None:
    """Context of ``checkins/_section.html``; None where there is nothing to offer yet."""
    may_meet = pairing.phase in MEETING
    if not may_meet and not meetings_of(hat, pairing).exists():
        return None
    return {"pairing": pairing, "may_meet": may_meet, "lines": today_lines(hat, [pairing])}


def _line(meeting: Meeting, name: str) -> Line:
    url = reverse("check_in", args=[meeting.pairing_id, meeting.pk])
    return Line(url, _says(meeting.on) % {"name": name, "day": _day(meeting.on)}, name)


def _says(on: date) -> str:
    past = (timezone.localdate() - on).days
    if past == 0:
        return gettext("How was today with %(name)s?")
    if past == 1:
        return gettext("How was yesterday with %(name)s?")
    return gettext("How was %(day)s with %(name)s?")


def _day(on: date) -> str:
    near = (timezone.localdate() - on).days < 7
    return date_format(on, "l" if near else "j F")
