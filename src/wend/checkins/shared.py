"""What may count beyond the two of a pairing, once its client has agreed: shared numbers alone.

“Mine only” is mine only: such a check-in gives here exactly what a missing one gives, whatever is done
to it later. No line is handed on. Whether a client has agreed is for the caller to know.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.utils import timezone

from wend.checkins.answers import MINE, NONE, Answers
from wend.checkins.models import CheckIn, Meeting
from wend.pairings.models import Pairing
from wend.trail.access import Moment, moments
from wend.vault.records import unlock_all

TAKEN_BACK: Final = "checkins.taken back"
KINDS: Final = ("checkins.kept", "checkins.sharing", TAKEN_BACK)
Numbers = Mapping[str, int]


@dataclass(frozen=True)
class Both:
    """One meeting's numbers (0 to 10, by question) as they stood at a moment.

    ``blind``: the professional's were given before they could see the client's. ``settled``: the
    client has changed nothing since of what stood shared; what they changed is not here any more.
    """

    meeting: Meeting
    client: Numbers
    professional: Numbers
    blind: bool
    settled: bool


def shared(pairings: Sequence[Pairing], first: date, after: date, closes: datetime) -> list[Both]:
    """The meetings of these pairings from ``first`` to before ``after``, as shared at ``closes``."""
    held = Meeting.objects.filter(pairing__in=pairings, on__gte=first, on__lt=after)
    meetings = list(held.select_related("pairing"))
    ids = [meeting.pk for meeting in meetings]
    read = unlock_all(CheckIn.objects.filter(meeting__in=ids, at__lt=closes))
    answers = {(one.meeting_id, one.side): (one.at, Answers.stored(said)) for one, said in read}
    changes = moments(KINDS, about=ids)
    return [_both(one, answers, changes, closes) for one in meetings]


_Answered = Mapping[tuple[uuid.UUID, str], tuple[datetime, Answers]]
_Changes = Mapping[tuple[uuid.UUID, uuid.UUID], list[Moment]]


def _both(meeting: Meeting, answers: _Answered, changes: _Changes, closes: datetime) -> Both:
    client = meeting.pairing.client_id
    history = changes.get((client, meeting.pk), []) if client else []
    stood = _was_shared(history, closes)
    settled = not stood or history[-1].at < closes
    own = answers.get((meeting.pk, "client")) if stood and settled else None
    other = answers.get((meeting.pk, "professional"))
    return Both(
        meeting,
        own[1].ratings if own else NONE,
        other[1].ratings if other else NONE,
        blind=other is not None and timezone.localdate(other[0]) < meeting.opens_on,
        settled=settled,
    )


def _was_shared(history: Sequence[Moment], closes: datetime) -> bool:
    """Whether the client's stood shared at that moment; the trail alone still knows it."""
    before = [moment for moment in history if moment.at < closes]
    if not before or before[-1].kind == TAKEN_BACK:
        return False
    return bool(before[-1].details.get("sharing", MINE) != MINE)
