"""What the tests of letting go share: the form as Maren fills it in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client as Browser
from django.utils import timezone

from tests.conftest import once
from wend.pairings.models import Pairing

WORDS = "I notice that I do not know enough about the sea"


def in_days(days: int) -> str:
    """A day as a form holds it."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def bridge(**said: Any) -> dict[str, Any]:
    """Filled in: a bridge, and nobody to name."""
    return {
        "reason": "know",
        "words": WORDS,
        "meanwhile": "bridge",
        "what": "a call of 20 minutes",
        "how_often": "every two weeks",
        "review_on": in_days(30),
        "talk": "We talked about it on Monday",
        "cover": "Ruth, at the front desk",
        "not_in_crisis": "on",
        "nobody": "on",
        **said,
    }


def no_bridge(**said: Any) -> dict[str, Any]:
    """Filled in: no bridge and why, and nobody to name."""
    return {
        "reason": "room",
        "words": WORDS,
        "meanwhile": "none",
        "why_none": "I am ill and cannot work",
        "ends_on": in_days(20),
        "talk": "We talked about it on Monday",
        "cover": "Ruth, at the front desk",
        "not_in_crisis": "on",
        "nobody": "on",
        **said,
    }


def url_of(pairing: Pairing) -> str:
    """The guided page."""
    return f"/pairings/{pairing.pk}/letting-go/"


def send(visit: Browser, pairing: Pairing, fields: dict[str, Any]) -> Any:
    """Send it as filled in; empty fields are left out, as ``None``."""
    return visit.post(url_of(pairing), once(**{k: v for k, v in fields.items() if v is not None}))
