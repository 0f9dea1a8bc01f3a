"""Who can see what of groups. Looking up is the access check.

A professional sees their own groups, with the names they know anyway. A client sees their own seat
and nothing else: not the name, not who else was asked, not how many.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from wend.groups.models import Gathering, Group, Seat
from wend.groups.sentences import TOGETHER
from wend.lib.refusals import Sentence
from wend.pairings.access import name_for, pairings_of
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Client, Professional
from wend.vault.records import unlock_all


@dataclass(frozen=True)
class Named:
    """A group with the words that are its professional's."""

    group: Group
    called: str
    kind: str


@dataclass(frozen=True)
class Met:
    """One of the professional's pairings, with what they call that client."""

    pairing: Pairing
    name: str


@dataclass(frozen=True)
class Seated(Met):
    """One with a seat in a group."""

    seat: Seat


@dataclass(frozen=True)
class Around:
    """Whom a professional meets now, as one group sees it.

    ``asked`` are all who are not in it though they were asked: unanswered, said no, stepped out.
    """

    seated: list[Seated]
    asked: list[Seated]
    others: list[Met]


@dataclass(frozen=True)
class Own:
    """A client's own seat, and in which words they were asked."""

    seat: Seat
    pairing: Pairing
    name: str
    together: Sentence


def groups_of(professional: Professional) -> list[Named]:
    """Their groups that are not ended, the oldest first."""
    held = Group.objects.filter(professional=professional, ending=None)
    return [_named(group, content) for group, content in unlock_all(held)]


def group_of(professional: Professional, group_id: uuid.UUID) -> Named:
    """One of their own, or 404."""
    held = Group.objects.filter(professional=professional, ending=None, pk=group_id)
    for group, content in unlock_all(held):
        group.professional = professional
        return _named(group, content)
    raise Http404


def _named(group: Group, content: dict[str, str]) -> Named:
    return Named(group, content["called"], content["kind"])


def met_by(professional: Professional) -> list[Met]:
    """Everybody this professional meets now: only they can be asked."""
    held = [one for one in pairings_of(professional) if one.phase in MEETING]
    found = [Met(pairing, name_for(professional, pairing)) for pairing in held]
    return sorted(found, key=lambda one: one.name.casefold())


def around(professional: Professional, group: Group) -> Around:
    """Who is in the group, who was asked, whom else the professional meets."""
    met = {one.pairing.pk: one for one in met_by(professional)}
    seats = [_with(seat, met) for seat in _seats().filter(group=group, pairing__in=met)]
    holding = {one.pairing.pk: one for one in seats if one.seat.holds}
    known = [holding[pk] for pk in met if pk in holding]
    return Around(
        [one for one in known if one.seat.is_in],
        [one for one in known if not one.seat.is_in],
        [one for pk, one in met.items() if pk not in holding],
    )


def _with(seat: Seat, met: dict[uuid.UUID, Met]) -> Seated:
    one = met[seat.pairing_id]
    seat.pairing = one.pairing
    return Seated(one.pairing, one.name, seat)


def seat_in(professional: Professional, group: Group, seat_id: uuid.UUID) -> Seat:
    """A seat of this group that counts now, or 404."""
    found = around(professional, group)
    for one in (*found.seated, *found.asked):
        if one.seat.pk == seat_id:
            return one.seat
    raise Http404


def own_seats(client: Client, pairings: Iterable[Pairing]) -> list[Own]:
    """The client's own seats that count now, in these pairings."""
    mine = {one.pk: one for one in pairings if one.client_id == client.pk}
    seats = list(_seats().filter(pairing__in=mine).order_by("group__made_at"))
    for seat in seats:
        seat.pairing = mine[seat.pairing_id]
    return _owned([seat for seat in seats if seat.holds])


def own_seat(client: Client, pairing: Pairing, seat_id: uuid.UUID) -> Own:
    """One of the client's own in this pairing, whether or not it still counts, or 404."""
    seat = _seats().filter(pairing=pairing, pairing__client=client, pk=seat_id).first()
    if seat is None:
        raise Http404
    seat.pairing = pairing
    return _owned([seat])[0]


def _owned(seats: list[Seat]) -> list[Own]:
    kinds = {group.pk: content["kind"] for group, content in _unlocked(seats)}
    return [_own(seat, kinds.get(seat.group_id, "group")) for seat in seats]


def _own(seat: Seat, kind: str) -> Own:
    return Own(seat, seat.pairing, seat.pairing.professional.name, TOGETHER[kind])


def _unlocked(seats: list[Seat]) -> list[tuple[Group, dict[str, str]]]:
    return unlock_all({seat.group_id: seat.group for seat in seats}.values())


def _seats() -> QuerySet[Seat]:
    return Seat.objects.select_related("group__ending").prefetch_related("steps")


def gathering_of(group: Group, gathering_id: uuid.UUID) -> Gathering:
    """A meeting of the group that is to come and takes place, or 404."""
    for one in Gathering.to_come(group):
        if one.pk == gathering_id:
            return one
    raise Http404
