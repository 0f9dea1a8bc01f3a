"""Calendar files written by hand, in the ways of the calendars people use; and bringing them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cast import browser
from tests.checkins.meet import page
from tests.coming.plan import url_of
from tests.conftest import once
from wend.pairings.models import Pairing
from wend.people.models import Hat

GOOGLE = "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nCALSCALE:GREGORIAN\nMETHOD:PUBLISH"
OUTLOOK = "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\nMETHOD:PUBLISH"
APPLE = "PRODID:-//Apple Inc.//macOS 15.1//EN\nX-APPLE-CALENDAR-COLOR:#0E61B9"


def calendar(*events: str, head: str = GOOGLE) -> bytes:
    """A calendar of these parts, with the line ends the format asks for."""
    lines = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", head, *events, "END:VCALENDAR", ""])
    return lines.replace("\n", "\r\n").encode()


def event(uid: str, start: str, *lines: str, title: str = "Session") -> str:
    """One event: ``start`` is all of its DTSTART behind the name."""
    told = [f"UID:{uid}", f"DTSTART{start}", f"SUMMARY:{title}", *lines]
    return "\n".join(["BEGIN:VEVENT", *told, "END:VEVENT"])


def at(day: date, hour: str = "10:00", zone: str = "Europe/Berlin") -> str:
    """``;TZID=…:20261201T100000``, or with a bare hour, or with Z for UTC."""
    said = datetime.combine(day, time.fromisoformat(hour)).strftime("%Y%m%dT%H%M%S")
    if zone == "UTC":
        return f":{said}Z"
    return f";TZID={zone}:{said}" if zone else f":{said}"


def bring(pairing: Pairing, by: Hat, data: bytes, word: str = "") -> str:
    """Upload a file; returns the page that answers."""
    file = SimpleUploadedFile("calendar.ics", data, "text/calendar")
    answer = browser(by).post(url_of(pairing, "calendar/"), {"file": file, "word": word})
    assert answer.status_code == 200
    return str(answer.content.decode())


def choose(pairing: Pairing, by: Hat, html: str, *titles: str, **fields: Any) -> int:
    """Tick the series with these titles, keep what is ticked already, and press; the status."""
    series = [mark for mark, title, on in offers(html) if on or title in titles]
    ticket = re.search(r'name="ticket" value="([^"]+)"', html)
    assert ticket
    off = re.findall(r'name="off" value="(\w+)" checked', html)
    said = {"ticket": ticket[1], "series": series, "off": off, **fields}
    return browser(by).post(url_of(pairing, "calendar/choosing/"), once(**said)).status_code


def offers(html: str) -> list[tuple[str, str, bool]]:
    """(mark, title, ticked) of each series a page offers."""
    cards = re.findall(
        r'name="series" value="(\w+)"( checked)?[^>]*>.*?card-title">(.*?)</span>', html, re.DOTALL
    )
    return [(mark, title, bool(on)) for mark, on, title in cards]


def take(pairing: Pairing, by: Hat, data: bytes, *titles: str) -> int:
    """Bring a file and choose from it."""
    return choose(pairing, by, bring(pairing, by, data), *titles)


def hours(pairing: Pairing, hat: Hat) -> list[str]:
    """The meetings to come as the page tells them, with what is said of each."""
    html = page(browser(hat), url_of(pairing))
    rows = re.findall(r"<li><p><time[^>]*>(.*?)</p>", html, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", row)).strip() for row in rows]
