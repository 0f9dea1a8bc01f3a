"""What the tests of check-ins share: meetings, answers, and pages without what differs each time."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from django.http import HttpResponseBase
from django.test import Client as Browser
from django.utils import timezone

from tests.cast import fresh
from tests.conftest import once
from wend.checkins.answers import Answers
from wend.checkins.models import CheckIn, Meeting
from wend.pairings.models import Pairing
from wend.people.models import Hat

# Days ago: the window is over, and the last day on which it is not.
OVER, NOT_OVER = 4, 3


def met(pairing: Pairing, *, days_ago: int = 0, again: bool = True) -> Meeting:
    """The two met some days ago, as the professional says."""
    on = timezone.localdate() - timedelta(days=days_ago)
    return Meeting.say(fresh(pairing), by=pairing.professional, on=on, again=again)


def sensed(
    meeting: Meeting, hat: Hat, line: str = "", sharing: str = "all", **ratings: int
) -> CheckIn:
    """One side keeps a check-in."""
    again = Meeting.objects.get(pk=meeting.pk)
    kept = CheckIn.keep(again, Answers(ratings, line, sharing), by=hat)
    assert kept is not None
    return kept


def url_of(meeting: Meeting) -> str:
    """The meeting's page."""
    return f"/pairings/{meeting.pairing_id}/meetings/{meeting.pk}/"


def answer(visit: Browser, meeting: Meeting, **fields: Any) -> HttpResponseBase:
    """Send the check-in's form."""
    return visit.post(url_of(meeting) + "check-in/", once(**fields))


def page(visit: Browser, url: str) -> str:
    """A page's text without the keys that are drawn anew for each form."""
    shown = visit.get(url)
    assert shown.status_code == 200
    keys = r'name="(csrfmiddlewaretoken|once)" value="[^"]+"'
    return re.sub(keys, r'name="\1"', shown.content.decode())
