"""Which hat is on: one at a time, kept in the session, said on every page."""

import uuid
from typing import Final, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest

from wend.lib.prepared import Prepared
from wend.people.models import Client, Hat, Person, Professional

KEY = "hat"
HatOrNone = TypeVar("HatOrNone", Client | None, Professional | None)


def _as_client(person: uuid.UUID) -> QuerySet[Client]:
    return Client.objects.filter(person=person)


def _as_professional(person: uuid.UUID) -> QuerySet[Professional]:
    return Professional.objects.filter(person=person)


CLIENT: Final = Prepared(_as_client, person=uuid.UUID)
PROFESSIONAL: Final = Prepared(_as_professional, person=uuid.UUID)


def hats_of(person: Person) -> list[Hat]:
    """The hats a person has, the client's first."""
    hats = (_client(person), _professional(person))
    return [hat for hat in hats if hat is not None]


def _client(person: Person) -> Client | None:
    return _of(person, CLIENT.first(person=person.pk))


def _professional(person: Person) -> Professional | None:
    return _of(person, PROFESSIONAL.first(person=person.pk))


def _of(person: Person, hat: HatOrNone) -> HatOrNone:
    # The person is at hand: a join would fetch the same row again on every page.
    if hat is not None:
        hat.person = person
    return hat


def hat_on(request: HttpRequest) -> Hat | None:
    """The hat this visit wears, looked up once; None for a visitor or a person without one."""
    if not request.user.is_authenticated:
        return None
    held: tuple[object, Hat | None] | None = getattr(request, "_wend_hat", None)
    # Kept with whose it is: a sign-in that is undone takes the hat with it.
    if held is None or held[0] != request.user.pk:
        held = (request.user.pk, _worn(request.user, request.session.get(KEY)))
        request._wend_hat = held  # type: ignore[attr-defined]
    return held[1]


def _worn(person: Person, side: str | None) -> Hat | None:
    find = {"client": _client, "professional": _professional}.get(side or "")
    worn = find(person) if find else None
    return worn or next(iter(hats_of(person)), None)


def put_on(request: HttpRequest, hat: Hat) -> None:
    """Wear this hat from now on, in this session."""
    request.session[KEY] = hat.side
    request._wend_hat = (request.user.pk, hat)  # type: ignore[attr-defined]
