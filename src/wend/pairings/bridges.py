"""A bridge as one side reads it: the plan, its reviews beside each other, its end, one's own notes."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404

from wend.lib.refusals import Sentence
from wend.pairings.models import Bridge, BridgeEnd, Pairing, Review, WaitingList
from wend.pairings.models.review import REST, SAYS
from wend.people.models import Client, Hat
from wend.vault.records import unlock_all


@dataclass(frozen=True)
class Answer:
    """What one side said at a review."""

    mine: bool
    says: Sentence
    line: str


@dataclass(frozen=True)
class Looked:
    """One review: its day and the answers beside each other, one's own first."""

    on: date
    answers: list[Answer]


@dataclass(frozen=True)
class Told:
    """The bridge to one side. ``due`` is the day of a review that waits for this side, if one does."""

    plan: dict[str, Any]
    review_on: date | None
    due: date | None
    reviews: list[Looked]
    ends_on: date | None
    last_talk: str


def bridge_of(hat: Hat, pairing: Pairing) -> Told | None:
    """The bridge as it stands now; None where there is none."""
    if pairing.phase != "bridging" or pairing.state.since is None:
        return None
    plan, end = Bridge.of(pairing, hat), BridgeEnd.of(pairing, hat)
    current = plan if plan and plan.at >= pairing.state.since else None
    return Told(
        plan=current.unlock() if current else {},
        review_on=current.review_on if current else None,
        due=Review.due(pairing, hat),
        reviews=_reviews(hat, pairing),
        ends_on=pairing.state.ends_on,
        last_talk=str(end.unlock()["last_talk"]) if end and pairing.state.ends_on else "",
    )


def _reviews(hat: Hat, pairing: Pairing) -> list[Looked]:
    # The client's answer has one copy, the client's; of the professional's each side has one.
    held = Review.objects.filter(pairing=pairing, at__gte=pairing.state.since)
    mine = held.filter(by=hat.side, holder=hat.side)
    theirs = held.exclude(by=hat.side).filter(holder="client")
    by_day: dict[date, list[Answer]] = {}
    said = dict(SAYS)
    for review, content in unlock_all([*mine, *theirs]):
        if content["says"] != REST:
            answer = Answer(review.by == hat.side, said[content["says"]], content["line"])
            by_day.setdefault(review.due_on, []).append(answer)
    return [Looked(day, by_day[day]) for day in sorted(by_day, reverse=True)]


def waiting_lists_of(client: Client) -> list[tuple[WaitingList, dict[str, Any]]]:
    """The client's own notes; nobody else's."""
    return unlock_all(WaitingList.objects.filter(client=client))


def waiting_list_of(client: Client, waiting_id: uuid.UUID) -> WaitingList:
    """One of them; anyone else's does not exist (404)."""
    found = WaitingList.objects.filter(client=client, pk=waiting_id).first()
    if found is None:
        raise Http404
    return found


def reviews_of(client: Client, held: Sequence[Pairing]) -> list[tuple[Review, bool, Sentence, str]]:
    """(review, whether it is the client's own, what was said, the line) from the client's copies."""
    said = dict(SAYS)
    copies = Review.objects.filter(pairing__in=held, pairing__client=client, holder=client.side)
    return [
        (review, review.by == client.side, said[content["says"]], content["line"])
        for review, content in unlock_all(copies)
        if content["says"] != REST
    ]
