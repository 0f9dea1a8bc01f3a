"""What a subject can read of their own trail; nobody reads anybody else's."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from wend.trail.models import Entry
from wend.vault.records import unlock_all


def lines_of(subject: uuid.UUID, *, about: Iterable[uuid.UUID] | None = None) -> QuerySet[Entry]:
    """The lines concerning this subject, the newest first; all, or only those about these records."""
    held = Entry.objects.filter(subject=subject).order_by("-number")
    return held if about is None else held.filter(about__in=list(about))


@dataclass(frozen=True)
class Moment:
    """One line read by another part for its own reasons, never for a page of somebody else's."""

    kind: str
    at: datetime
    details: dict[str, Any]


def moments(
    kinds: Iterable[str], *, about: Iterable[uuid.UUID]
) -> dict[tuple[uuid.UUID, uuid.UUID], list[Moment]]:
    """What of these kinds happened, by subject and record, in the order it happened; erased ones are out."""
    held = Entry.objects.filter(kind__in=list(kinds), about__in=list(about)).order_by("number")
    found: dict[tuple[uuid.UUID, uuid.UUID], list[Moment]] = {}
    for line, content in unlock_all(held):
        if line.about is not None:
            moment = Moment(line.kind, line.at, content["details"])
            found.setdefault((line.subject, line.about), []).append(moment)
    return found
