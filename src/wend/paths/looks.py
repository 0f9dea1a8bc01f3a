"""Who saw or did what concerning somebody: the trail in plain sentences, to its subject alone."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wend.checkins.access import meeting_ids, sealed_ids
from wend.letters.access import sent_in
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.trail.access import lines_of
from wend.trail.kinds import kind
from wend.trail.models import Entry


@dataclass(frozen=True)
class Look:
    """One line: when by the clock here, what, and with whom it has to do, if with someone."""

    at: datetime
    says: str
    whom: str = ""


@dataclass(frozen=True)
class Day:
    """The lines of one day, the newest first."""

    on: date
    looks: list[Look]


def entries_for(hat: Hat, held: Sequence[Pairing], only: Pairing | None) -> QuerySet[Entry]:
    """This hat's own trail, or what in it is about one of their pairings and its meetings.

    While a meeting is sealed to them, looks at it wait: the other side comes to that page when they
    have kept a check-in of their own.
    """
    about = _about(hat, [only]) if only else None
    return lines_of(hat.id, about=about).exclude(
        kind="checkins.looked", about__in=sealed_ids(hat, held)
    )


def told(hat: Hat, entries: Sequence[Entry], held: Iterable[Pairing]) -> list[Look]:
    """These lines in sentences, with the names this side knows."""
    pairings = list(held)
    who, whom = _who(hat, pairings), _whom(hat, pairings)
    return [
        Look(
            timezone.localtime(entry.at),
            str(kind(entry.kind).sentence).format(who=_actor(entry, who)),
            whom.get(entry.about, "") if entry.about else "",
        )
        for entry in entries
    ]


def by_days(looks: Iterable[Look]) -> list[Day]:
    """These lines, already in order, under their days."""
    return [Day(on, list(held)) for on, held in groupby(looks, lambda one: one.at.date())]


def _who(hat: Hat, pairings: Iterable[Pairing]) -> dict[uuid.UUID, str]:
    known = {hat.id: _("You")}
    for pairing in pairings:
        if other := pairing.other(hat):
            known[other.id] = name_for(hat, pairing)
    return known


def _actor(entry: Entry, who: Mapping[uuid.UUID, str]) -> str:
    """A name this side knows, or else in which role somebody acted."""
    if entry.actor and entry.actor in who:
        return who[entry.actor]
    roles = {
        "link": _("Someone with your link"),
        "time": _("Wend"),
        "client": _("A client"),
        "steward": _("A steward"),
    }
    return roles.get(entry.role, _("A professional"))


def _whom(hat: Hat, pairings: Sequence[Pairing]) -> dict[uuid.UUID, str]:
    names = {pairing.pk: name_for(hat, pairing) for pairing in pairings}
    return {about: names[pairing] for about, pairing in _about(hat, pairings).items()}


def _about(hat: Hat, pairings: Sequence[Pairing]) -> dict[uuid.UUID, uuid.UUID]:
    """What a line can be about, with its pairing: the pairing, its meetings, letters sent in it."""
    sent = sent_in(hat, pairings) if isinstance(hat, Client) else {}
    return {pairing.pk: pairing.pk for pairing in pairings} | meeting_ids(hat, pairings) | sent
