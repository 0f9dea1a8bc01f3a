"""What there was between two: worked out anew each time from what each part holds, and never stored."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.db.models import Max, QuerySet
from django.utils import timezone

from wend.checkins.models import CheckIn, Meeting
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.silence.models import Choice, Here, Sent
from wend.silence.rule import LEAVE, Signs, Wanted, is_time
from wend.vault.records import unlock_all
from wend.words.models import Word

Days = dict[uuid.UUID, date]


def due(choices: QuerySet[Choice]) -> list[tuple[Choice, Wanted]]:
    """Those of these choices for which it is time now."""
    kept = choices.select_related("pairing__client").prefetch_related("pairing__steps")
    read = [(choice, choice.holds(content)) for choice, content in unlock_all(kept)]
    held = [(choice, wanted) for choice, wanted in read if wanted.how != LEAVE]
    clients = [one.pairing.client_id for one, _wanted in held if one.pairing.client_id]
    signs, sent = _signs([one for one, _wanted in held], clients), Sent.days(clients)
    return [(one, wanted) for one, wanted in held if _is_time(one, wanted, signs, sent)]


def _is_time(
    choice: Choice,
    wanted: Wanted,
    signs: dict[uuid.UUID, Signs],
    sent: dict[tuple[uuid.UUID, str], date],
) -> bool:
    client = choice.pairing.client_id
    return client is not None and is_time(
        wanted,
        signs[choice.pairing_id],
        in_touch=in_touch(choice.pairing),
        sent=sent.get((client, wanted.how)),
        today=timezone.localdate(),
    )


def in_touch(pairing: Pairing) -> bool:
    """Whether a silence between these two would mean anything: they meet, and neither is at rest."""
    state = pairing.state
    return pairing.phase in MEETING and not (state.paused or state.away_until or state.gone)


def _signs(choices: Sequence[Choice], clients: list[uuid.UUID]) -> dict[uuid.UUID, Signs]:
    pairings = [choice.pairing_id for choice in choices]
    here, met = Here.days(clients), _met(pairings)
    written = (_words(pairings), _check_ins(pairings))
    found = {}
    for choice in choices:
        pairing = choice.pairing
        own = [_day(choice.at), *_steps(pairing)]
        own += [days[pairing.pk] for days in written if pairing.pk in days]
        if pairing.client_id in here:
            own.append(here[pairing.client_id])
        between = [*_back(pairing), met.get(pairing.pk, date.min)]
        found[pairing.pk] = Signs(max(own), max(between))
    return found


def _steps(pairing: Pairing) -> Iterator[date]:
    return (_day(step.at) for step in pairing.steps.all() if step.by == "client")


def _back(pairing: Pairing) -> Iterator[date]:
    """The day a professional came back from being away: a silence begins after it."""
    away = (step.on for step in pairing.steps.all() if step.kind == "away")
    return (on for on in away if on is not None)


def _met(pairings: Sequence[uuid.UUID]) -> Days:
    held = Meeting.objects.filter(pairing__in=pairings).order_by().values_list("pairing")
    return dict(held.annotate(last=Max("on")))


def _words(pairings: Sequence[uuid.UUID]) -> Days:
    held = Word.objects.filter(pairing__in=pairings, by="client").order_by().values_list("pairing")
    return {pairing: _day(last) for pairing, last in held.annotate(last=Max("at"))}


def _check_ins(pairings: Sequence[uuid.UUID]) -> Days:
    held = CheckIn.objects.filter(meeting__pairing__in=pairings, side="client").order_by()
    last = held.values_list("meeting__pairing").annotate(last=Max("at"))
    return {pairing: _day(at) for pairing, at in last}


def _day(at: datetime) -> date:
    return timezone.localdate(at)
