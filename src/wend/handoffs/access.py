"""What each side can see of letting go, and whose words to take along are whose."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from wend.finding.cards import Card, cards
from wend.handoffs.models import Carry, CarryLink, LettingGo
from wend.handoffs.reasons import SAYS
from wend.lib.refusals import Sentence
from wend.pairings.access import copies_of
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat, Steward


@dataclass(frozen=True)
class Told:
    """A letting go, as one side reads it."""

    reason: Sentence
    words: str
    why_none: str
    ends_on: date | None
    alternatives: list[Card]
    talk: str = ""
    cover: str = ""
    by_steward: bool = False


def letting_go_of(hat: Hat, pairing: Pairing) -> Told | None:
    """What was said last, from this side's own copy."""
    held = LettingGo.of(pairing, hat)
    if held is None:
        return None
    content = held.unlock()
    return replace(
        _told(content, cards(content["alternatives"])), by_steward=held.by == Steward.side
    )


def lettings_go_of(client: Client, pairings: Iterable[Pairing]) -> list[tuple[LettingGo, Told]]:
    """Every letting go of these pairings, from the client's own copies; as many queries as for one."""
    held = copies_of(client, LettingGo, pairings)
    known = cards(ref for _, content in held for ref in content["alternatives"])
    return [(one, _told(content, known)) for one, content in held]


def _told(content: dict[str, Any], known: dict[str, Card]) -> Told:
    ends = date.fromisoformat(content["ends_on"]) if content["ends_on"] else None
    alternatives = [known[ref] for ref in content["alternatives"] if ref in known]
    return Told(
        SAYS.get(content["reason"], ""),
        content["words"],
        content["why_none"],
        ends,
        alternatives,
        talk=content.get("talk", ""),
        cover=content.get("cover", ""),
    )


def carries_of(client: Client) -> QuerySet[Carry]:
    """The client's own pages."""
    return (
        Carry.objects.filter(client=client)
        .select_related("client")
        .prefetch_related("links__openings")
    )


def carry_of(client: Client, carry_id: uuid.UUID) -> Carry:
    """One of them; anyone else's does not exist (404)."""
    found = carries_of(client).filter(pk=carry_id).first()
    if found is None:
        raise Http404
    return found


def carry_link_of(client: Client, link_id: uuid.UUID) -> CarryLink:
    """One of the links to the client's own pages, or 404."""
    held = CarryLink.objects.select_related("carry__client")
    found = held.filter(carry__client=client, pk=link_id).first()
    if found is None:
        raise Http404
    return found
