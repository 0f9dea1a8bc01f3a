"""What each side can see of check-ins. All reading goes through here; looking up is the check.

The rule in one place: one's own always; the other's once one's own is in or the window is over. A
professional then sees what the client shares, while the two are in touch. A client then sees the
professional's when, and as far as, they ask.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from wend.checkins.answers import FELT, Answers
from wend.checkins.models import CheckIn, Meeting
from wend.checkins.models.meeting import WINDOW
from wend.lib.prepared import Prepared
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.vault.models import NOWHERE
from wend.vault.records import unlock_all

Ask = Literal["", "words", "numbers"]
ASKS: Final[dict[str, Ask]] = {"words": "words", "numbers": "numbers"}
# Stands in every lookup, so that the vault is asked in the same way when nobody has answered.
DECOY: Final = NOWHERE


@dataclass(frozen=True)
class Row:
    """One meeting, to one side. ``sealed`` follows from that side's own alone."""

    meeting: Meeting
    own: Answers | None
    other: Answers | None
    sealed: bool
    version: int = 0

    @property
    def kept_yours(self) -> bool:
        """Whether this side's own is for themselves alone: only a client's can be."""
        return self.own is not None and self.own.shared() is None


def meetings_of(hat: Hat, pairing: Pairing) -> QuerySet[Meeting]:
    """The pairing's meetings in order, for one of its two sides."""
    _is_side(hat, pairing)
    return Meeting.objects.filter(pairing=pairing).select_related("pairing")


def meeting_of(hat: Hat, pairing: Pairing, meeting_id: uuid.UUID) -> Meeting:
    """One meeting of the pairing, or 404."""
    _is_side(hat, pairing)
    found = ONE.first(pairing=pairing.pk, pk=meeting_id)
    if found is None:
        raise Http404
    found.pairing = pairing
    return found


def _one(pairing: uuid.UUID, pk: uuid.UUID) -> QuerySet[Meeting]:
    return Meeting.objects.filter(pairing=pairing, pk=pk).order_by()


ONE: Final = Prepared(_one, pairing=uuid.UUID, pk=uuid.UUID)


def without_own(hat: Hat, pairings: Sequence[Pairing], since: date) -> QuerySet[Meeting]:
    """Meetings from that day on which this side has not checked in about, the newest first."""
    for pairing in pairings:
        _is_side(hat, pairing)
    answered = CheckIn.objects.filter(side=hat.side, meeting__pairing__in=pairings)
    held = Meeting.objects.filter(pairing__in=pairings, on__gte=since)
    return held.exclude(pk__in=answered.values("meeting")).order_by("-on", "-at")


def own_check_in(hat: Hat, meeting: Meeting) -> CheckIn | None:
    """This side's own check-in of a meeting they have found."""
    _is_side(hat, meeting.pairing)
    held = CheckIn.objects.filter(meeting=meeting, side=hat.side)
    return held.select_related("meeting__pairing").first()


def row_of(hat: Hat, pairing: Pairing, meeting: Meeting, ask: Ask = "") -> Row:
    """One meeting as this side may see it."""
    return rows_of(hat, pairing, [meeting], ask)[0]


def rows_of(hat: Hat, pairing: Pairing, meetings: Sequence[Meeting], ask: Ask = "") -> list[Row]:
    """These meetings as this side may see them; ``ask`` is how much a client asks to be shown."""
    _is_side(hat, pairing)
    held = CheckIn.objects.filter(meeting__in=[meeting.pk for meeting in meetings])
    read = unlock_all([CheckIn(key=DECOY), *held])
    by_place = {(one.meeting_id, one.side): (one, Answers.stored(said)) for one, said in read}
    return [_row(hat, pairing, meeting, by_place, ask) for meeting in meetings]


def felt(hat: Hat, pairing: Pairing, rows: Sequence[Row]) -> tuple[list[int | None], ...]:
    """The one drawn number of each meeting: this side's own, then the other's as it may be seen."""
    mine = FELT[hat.side]
    theirs = FELT["professional" if isinstance(hat, Client) else "client"]
    return [_number(row.own, mine) for row in rows], [_number(row.other, theirs) for row in rows]


_Held = dict[tuple[uuid.UUID, str], tuple[CheckIn, Answers]]


def _row(hat: Hat, pairing: Pairing, meeting: Meeting, held: _Held, ask: Ask) -> Row:
    own = held.get((meeting.pk, hat.side))
    sealed = own is None and not meeting.is_over
    side = "professional" if isinstance(hat, Client) else "client"
    _record, theirs = held.get((meeting.pk, side), (None, None))
    other = None if sealed or theirs is None else _visible(hat, pairing, theirs, ask)
    return Row(meeting, own[1] if own else None, other, sealed, own[0].version if own else 0)


def _visible(hat: Hat, pairing: Pairing, theirs: Answers, ask: Ask) -> Answers | None:
    if not isinstance(hat, Client):
        return theirs.shared() if pairing.state.is_open else None
    return {"": None, "words": theirs.words_only(), "numbers": theirs}[ask]


def _number(answers: Answers | None, code: str) -> int | None:
    return answers.ratings.get(code) if answers else None


def _is_side(hat: Hat, pairing: Pairing) -> None:
    side = pairing.client_id if isinstance(hat, Client) else pairing.professional_id
    if side != hat.id:
        raise Http404


def own_of(client: Client, pairings: Iterable[Pairing]) -> list[tuple[Meeting, Answers | None]]:
    """The meetings of all these pairings with the client's own answers: nobody else's, in three queries."""
    met = Meeting.objects.filter(pairing__in=list(pairings), pairing__client=client)
    meetings = list(met)
    held = CheckIn.objects.filter(meeting__in=met.values("pk"), side=client.side)
    answers = {one.meeting_id: Answers.stored(said) for one, said in unlock_all(held)}
    return [(meeting, answers.get(meeting.pk)) for meeting in meetings]


def meeting_ids(hat: Hat, pairings: Iterable[Pairing]) -> dict[uuid.UUID, uuid.UUID]:
    """The meetings of this side's pairings, each with its pairing."""
    mine = {"pairing__client": hat} if isinstance(hat, Client) else {"pairing__professional": hat}
    met = Meeting.objects.filter(pairing__in=list(pairings), **mine)
    return dict(met.values_list("pk", "pairing_id"))


def sealed_ids(hat: Hat, pairings: Iterable[Pairing]) -> list[uuid.UUID]:
    """The meetings sealed to this side: their own is not in, and the window is not over."""
    since = timezone.localdate() - WINDOW
    answered = CheckIn.objects.filter(side=hat.side, meeting__pairing__in=list(pairings))
    met = Meeting.objects.filter(pk__in=meeting_ids(hat, pairings), on__gte=since)
    return list(met.exclude(pk__in=answered.values("meeting")).values_list("pk", flat=True))
