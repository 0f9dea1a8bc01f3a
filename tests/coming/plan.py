"""What the tests of meetings to come share: planning, pages, and another now."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.cast import browser
from tests.checkins.meet import page
from tests.conftest import once
from wend.pairings.models import Pairing
from wend.people.models import Hat


def url_of(pairing: Pairing, rest: str = "") -> str:
    """The page of meetings to come, and what hangs below it."""
    return f"/pairings/{pairing.pk}/coming/{rest}"


def ahead(days: int) -> date:
    """A day to come."""
    return timezone.localdate() + timedelta(days=days)


def plan(pairing: Pairing, by: Hat, on: date, hour: str = "10:00", **more: Any) -> int:
    """Send the form; returns the status that was answered."""
    said = {"on": on.isoformat(), "hour": hour, "weeks": "0", "zone": "UTC", **more}
    return browser(by).post(url_of(pairing), once(**said)).status_code


def press(pairing: Pairing, by: Hat, rest: str, **fields: Any) -> int:
    """Press one of the page's buttons; returns the status that was answered."""
    return browser(by).post(url_of(pairing, rest), once(**fields)).status_code


def told(pairing: Pairing, hat: Hat) -> str:
    """The page as this hat sees it."""
    return page(browser(hat), url_of(pairing))


def whiches(pairing: Pairing, hat: Hat) -> list[str]:
    """What can still be changed, in the page's order, as its buttons name it."""
    return re.findall(r"/coming/([^/]+)/calling-off/", told(pairing, hat))


def at(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """Let it be another moment."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now.astimezone(UTC))
