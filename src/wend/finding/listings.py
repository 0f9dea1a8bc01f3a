"""Profiles and services as `wend_matching` takes them, and the stable names others keep of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.utils import timezone

from wend.finding.access import listed_services
from wend.finding.gazetteer import Gazetteer
from wend.finding.models import Source
from wend.finding.people import Found
from wend.practices.access import shown_profiles
from wend_matching import Answer, Claims, Listing, Near, Place, plain

Known = tuple[list[Listing], Gazetteer]
COLUMNS = ("id", "words", "places", "languages", "languages_perhaps", "languages_open", "kinds",
           "methods", "remote")  # fmt: skip


def services() -> Known:
    """Every listed service and the places they teach; read anew only after an import."""
    marks = Source.objects.order_by("pk").values_list("pk", "fingerprint", "imported_at")
    return _services(tuple(marks))


@lru_cache(maxsize=1)
def _services(_marks: tuple[Any, ...]) -> Known:
    rows = list(listed_services().values(*COLUMNS))
    gazetteer = Gazetteer(place for row in rows for place in row["places"])
    return [_of_service(row) for row in rows], gazetteer


def find_place(said: str) -> Near | None:
    """A place somebody typed, if any listing is there."""
    if not plain(said):
        return None
    towns = map(plain, shown_profiles().values_list("town", flat=True))
    own = Near(frozenset({plain(said)})) if plain(said) in set(towns) else None
    return services()[1].find(said) or own


def service_ref(service_id: uuid.UUID) -> str:
    return f"service:{service_id}"


def professional_ref(profile_id: uuid.UUID) -> str:
    return f"professional:{profile_id}"


def parsed_ref(ref: str) -> tuple[str, uuid.UUID] | None:
    """The kind and id of a ref; None for what is none."""
    kind, _, text = ref.partition(":")
    try:
        return (kind, uuid.UUID(text)) if kind in {"service", "professional"} else None
    except ValueError:
        return None


def _of_service(row: dict[str, Any]) -> Listing:
    return Listing(
        ref=service_ref(row["id"]),
        languages=_claims(
            row["languages"], row["languages_perhaps"], whole=not row["languages_open"]
        ),
        kinds=_claims(row["kinds"]),
        methods=Claims(frozenset(row["methods"])),
        words=row["words"],
        places=tuple(_place(place) for place in row["places"]),
        remote=Answer.YES if row["remote"] else Answer.UNKNOWN,
    )


def _claims(yes: Iterable[str], perhaps: Iterable[str] = (), *, whole: bool = True) -> Claims:
    """An empty list says nothing; a list that is meant to be whole says no to the rest."""
    sure, some = frozenset(yes), frozenset(perhaps)
    closed = whole and bool(sure or some)
    return Claims(sure, some, Answer.NO if closed else Answer.UNKNOWN)


def _place(place: dict[str, Any]) -> Place:
    names = (place["city"], f"{place['city']} {place['region']}", place["postcode"][:5])
    point = (place["lat"], place["lon"])
    # A helpline's office in another city says nothing of whom it helps.
    known = place["lat"] is not None and not place["elsewhere"]
    return Place(frozenset(map(plain, names)) - {""}, point if known else None, place["exact"])


def of_person(found: Found, gazetteer: Gazetteer) -> Listing:
    """A profile; a closed list that was filled in says no to what it does not name."""
    profile = found.profile
    return Listing(
        ref=professional_ref(profile.pk),
        languages=_claims(profile.languages),
        kinds=_claims(profile.kinds_of_help),
        methods=_claims(profile.methods),
        ways=_claims(profile.ways),
        words=plain(f"{profile} {profile.discipline} {profile.sentence} {found.practice}"),
        places=_places_of(found, gazetteer),
        in_person=_said(profile.in_person, profile.remote),
        remote=_said(profile.remote, profile.in_person),
        free=_said(profile.free_of_charge, bool(profile.fee)),
        room=_room(found),
        confirmed_on=found.opening.said_on if found.opening else None,
    )


def _said(this: bool, other: bool) -> Answer:
    """A box left empty says no only when its neighbour was filled in."""
    if this:
        return Answer.YES
    return Answer.NO if other else Answer.UNKNOWN


def _room(found: Found) -> Answer:
    if found.opening is None:
        return Answer.UNKNOWN
    later = found.opening.room_from is not None and found.opening.room_from > timezone.localdate()
    return Answer.YES if found.opening.room and not later else Answer.NO


def _places_of(found: Found, gazetteer: Gazetteer) -> tuple[Place, ...]:
    town = found.profile.town
    if not (found.profile.in_person and town):
        return ()
    near = gazetteer.find(town)
    names = frozenset({plain(town)}) | (near.names if near else frozenset())
    return (Place(names, near.point if near else None, exact=False),)
