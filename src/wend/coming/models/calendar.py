"""What one side takes from a calendar into one pairing: which series, and what they last said.

All of it is in one blob under that side's key. Nothing outside of it tells that a meeting came from
a calendar, or whose. A series is known by a digest with a salt of its own; no title is ever kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.db import models
from django.utils import timezone

from wend.coming.calendars import When
from wend.coming.models.plan import begins
from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.vault.records import Private, unlock_all


@dataclass
class Said:
    """What a calendar last said of one meeting; ``which`` it is here, and whether the calendar took it off."""

    which: str
    on: str
    hour: str
    zone: str
    off: bool = False

    @classmethod
    def of(cls, which: str, when: When) -> Said:
        """As it is kept."""
        return cls(which, when.on.isoformat(), when.hour.isoformat(), when.zone)

    @property
    def when(self) -> When:
        """The day and the hour at its place."""
        return When(date.fromisoformat(self.on), time.fromisoformat(self.hour), self.zone)

    @property
    def begins(self) -> datetime:
        """The moment it begins (UTC)."""
        when = self.when
        return begins(when.on, when.hour, when.zone)


@dataclass
class Followed:
    """One series that belongs to the pairing: whether the feed says it, and what it said by key."""

    feed: bool = False
    said: dict[str, Said] = field(default_factory=dict)

    def to_come(self) -> list[Said]:
        """What it said of days to come and did not take off, the next first."""
        now = timezone.now()
        held = [said for said in self.said.values() if said.begins > now and not said.off]
        return sorted(held, key=lambda said: said.begins)


class Calendar(Private):
    """One side's calendar in one pairing. What was taken before a parting is over."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    holder = models.UUIDField(db_index=True)
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pairing", "holder"], name="one_calendar_per_side")
        ]

    salt: str
    series: dict[str, Followed]

    @classmethod
    def of(cls, pairing: Pairing, hat: Hat, *, begun: datetime) -> Calendar:
        """The side's calendar as it stands, or a new one that is not stored yet."""
        held = unlock_all(cls.objects.filter(pairing=pairing, holder=hat.pk))
        for calendar, content in held:
            if calendar.since >= begun:
                return calendar._read(content)
        return cls(pairing=pairing, holder=hat.pk)._read({})

    def _read(self, content: dict[str, Any]) -> Calendar:
        self.salt = content.get("salt") or secrets.token_hex(16)
        self.series = {name: _followed(one) for name, one in content.get("series", {}).items()}
        return self

    def keep(self, hat: Hat) -> None:
        """Store it, in the caller's transaction; in place of one whose time is over."""
        over = Calendar.objects.filter(pairing=self.pairing, holder=self.holder)
        over.exclude(pk=self.pk).delete()
        if self._state.adding:
            self.since = timezone.now()
        content = {"salt": self.salt, "series": {n: asdict(one) for n, one in self.series.items()}}
        self.lock(hat.own_words("calendar", self.pairing.pk), content)
        self.save()

    def name_of(self, mark: str) -> str:
        """A series as it is kept here: says nothing to anyone without this blob."""
        return hmac.new(self.salt.encode(), mark.encode(), hashlib.sha256).hexdigest()[:32]


def _followed(held: dict[str, Any]) -> Followed:
    return Followed(held["feed"], {key: Said(**said) for key, said in held["said"].items()})
