"""What a subject can read of their own trail; nobody reads anybody else's."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db.models import QuerySet

from wend.trail.models import Entry


def lines_of(subject: uuid.UUID, *, about: Iterable[uuid.UUID] | None = None) -> QuerySet[Entry]:
    """The lines concerning this subject, the newest first; all, or only those about these records."""
    held = Entry.objects.filter(subject=subject).order_by("-number")
    return held if about is None else held.filter(about__in=list(about))
