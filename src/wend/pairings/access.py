"""What a person can see of pairings. Looking something up here is the access check."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, Final, TypeVar

from django.db.models import QuerySet
from django.http import Http404

from wend.lib.prepared import Prepared
from wend.pairings.models import Ask, Hour, Pairing, Step
from wend.pairings.models.held import Held
from wend.people.models import Client, Hat, Professional
from wend.vault.records import unlock_all

Copy = TypeVar("Copy", bound=Held)


def pairings_of(hat: Hat) -> QuerySet[Pairing]:
    """The pairings this hat is a side of."""
    mine = {"client": hat} if isinstance(hat, Client) else {"professional": hat}
    held = Pairing.objects.filter(**mine).select_related("client__person", "professional__person")
    return held.prefetch_related("steps").order_by("-since")


def pairing_of(hat: Hat, pairing_id: uuid.UUID) -> Pairing:
    """One of this hat's pairings; to anyone else it does not exist (404)."""
    found = ONE[hat.side].first(side=hat.pk, pk=pairing_id)
    if found is None:
        raise Http404
    # This side is at hand already: a join would fetch it again.
    setattr(found, hat.side, hat)
    found.know(STEPS.all(pairing=found.pk))
    if found.phase == "gone":
        raise Http404
    return found


def _as_client(side: uuid.UUID, pk: uuid.UUID) -> QuerySet[Pairing]:
    return Pairing.objects.filter(client=side, pk=pk).select_related("professional__person")


def _as_professional(side: uuid.UUID, pk: uuid.UUID) -> QuerySet[Pairing]:
    return Pairing.objects.filter(professional=side, pk=pk).select_related("client__person")


def _steps(pairing: uuid.UUID) -> QuerySet[Step]:
    return Step.objects.filter(pairing=pairing)


ONE: Final = {
    "client": Prepared(_as_client, side=uuid.UUID, pk=uuid.UUID),
    "professional": Prepared(_as_professional, side=uuid.UUID, pk=uuid.UUID),
}
STEPS: Final = Prepared(_steps, pairing=uuid.UUID)


def open_pairings(hat: Hat) -> list[Pairing]:
    """Those in which the two are in touch now."""
    return [pairing for pairing in pairings_of(hat) if pairing.state.is_open]


def name_for(hat: Hat, pairing: Pairing) -> str:
    """What the other side is called, as this side may know it."""
    if isinstance(hat, Client):
        return pairing.professional.name
    return _client_name(hat, pairing)


def _client_name(professional: Professional, pairing: Pairing) -> str:
    if pairing.client is not None:
        return pairing.client.called
    return str(pairing.invitation.unlock()["for"])


def ask_words(hat: Hat, pairing: Pairing) -> str:
    """What the client wrote with their newest ask: for the client, and for the other while it is open."""
    if not isinstance(hat, Client) and not pairing.state.is_open:
        return ""
    newest = Ask.objects.filter(pairing=pairing).order_by("-at").first()
    return str(newest.unlock()["words"]) if newest else ""


def asks_of(client: Client, pairings: Iterable[Pairing]) -> list[tuple[Ask, str]]:
    """Every ask of these pairings with the client's own words, in two queries."""
    held = Ask.objects.filter(pairing__in=list(pairings), pairing__client=client).order_by("at")
    return [(ask, str(content["words"])) for ask, content in unlock_all(held)]


def copies_of(
    hat: Hat, kind: type[Copy], pairings: Iterable[Pairing]
) -> list[tuple[Copy, dict[str, Any]]]:
    """Every version of what these pairings hold together, from this side's copies, in two queries."""
    mine = {"pairing__client": hat} if isinstance(hat, Client) else {"pairing__professional": hat}
    held = kind._default_manager.filter(pairing__in=list(pairings), holder=hat.side, **mine)
    return unlock_all(held.order_by("at"))


def hour_between(hat: Hat, pairing: Pairing) -> str:
    """The hour that is kept, or was given back, in words from this side's own copy; or nothing."""
    held = Hour.of(pairing, hat) if pairing.state.hour else None
    return str(held.unlock()["which"]) if held else ""
