"""A moment on a path: a day, what it was in few words, and what was written then."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils import timezone

from wend.lib.refusals import Sentence


@dataclass(frozen=True)
class Said:
    """What somebody wrote; ``about`` says whose words or of which kind, or is empty."""

    words: str
    about: Sentence = ""


@dataclass(frozen=True)
class Moment:
    """One entry. ``number`` keeps the order of steps within one pairing, whatever a clock said."""

    on: date
    at: datetime
    says: str
    said: tuple[Said, ...] = ()
    note: Sentence = ""
    url: str = ""
    pairing: uuid.UUID | None = None
    number: int = 0


@dataclass(frozen=True)
class Month:
    """The moments of one month, the newest first."""

    first: date
    moments: list[Moment]


def moment_at(at: datetime, says: str, **rest: object) -> Moment:
    """A moment whose day is that of the clock here."""
    return Moment(timezone.localdate(at), at, says, **rest)  # type: ignore[arg-type]


def newest_first(moments: Iterable[Moment]) -> list[Moment]:
    """By day, then by the clock, then by number."""
    return sorted(moments, key=lambda one: (one.on, one.at, one.number), reverse=True)


def by_months(moments: Sequence[Moment]) -> list[Month]:
    """These moments, already in order, under their months."""
    months = groupby(moments, lambda one: one.on.replace(day=1))
    return [Month(first, list(held)) for first, held in months]
