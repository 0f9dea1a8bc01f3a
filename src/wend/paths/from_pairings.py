"""Steps, with the words that were written with them, and the plans of bridges."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wend.pairings.access import asks_of, copies_of
from wend.pairings.bridges import reviews_of
from wend.pairings.models import Absence, Ask, Bridge, BridgeEnd, Hour, Pairing
from wend.pairings.models.held import Held
from wend.pairings.telling import Told, told
from wend.paths.moments import Moment, Said, moment_at
from wend.people.models import Client

Written = TypeVar("Written", bound=Held)


def from_steps(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """Each step in one neutral sentence; beside it what was written with it."""
    lines = told(held)
    beside = {
        **_beside(lines, "ask", ((ask, words, "") for ask, words in asks_of(client, held))),
        **_beside(
            lines, "away", _copies(client, Absence, held, "cover", _("Who is there meanwhile"))
        ),
        **_beside(lines, "hold hour", _copies(client, Hour, held, "which")),
        **_beside(lines, "end bridge", _copies(client, BridgeEnd, held, "last_talk")),
    }
    for line in lines:
        yield moment_at(
            line.at,
            line.says,
            said=tuple(beside.get((line.pairing.pk, line.number), ())),
            note=line.note,
            url=reverse("pairing", args=[line.pairing.pk]),
            pairing=line.pairing.pk,
            number=line.number,
        )


def _copies(
    client: Client, kind: type[Written], held: Sequence[Pairing], part: str, about: str = ""
) -> Iterator[tuple[Written, str, str]]:
    for record, content in copies_of(client, kind, held):
        yield record, str(content[part]), about


def _beside(
    lines: Sequence[Told], kind: str, written: Iterable[tuple[Ask | Held, str, str]]
) -> dict[tuple[uuid.UUID, int], list[Said]]:
    """Words by the step they were written with: the last of its kind before them."""
    found: dict[tuple[uuid.UUID, int], list[Said]] = {}
    for record, words, about in written:
        numbers = [
            line.number
            for line in lines
            if line.step
            and line.step.kind == kind
            and line.pairing.pk == record.pairing_id
            and line.at <= record.at
        ]
        if words and numbers:
            found.setdefault((record.pairing_id, max(numbers)), []).append(Said(words, about))
    return found


def from_bridges(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """Each version of what stays meanwhile, as the client holds it."""
    names = {pairing.pk: pairing.professional.name for pairing in held}
    for bridge, plan in copies_of(client, Bridge, held):
        says = _("You wrote down what stays, with %(name)s")
        if bridge.by != client.side:
            says = _("%(name)s wrote down what stays")
        yield moment_at(
            bridge.at,
            says % {"name": names[bridge.pairing_id]},
            said=tuple(
                Said(plan[part])
                for part in ("what", "how_often", "on_call", "ends")
                if plan.get(part)
            ),
            note=_("You look at it again on %(day)s.")
            % {"day": date_format(bridge.review_on, "j F Y")},
            url=reverse("pairing", args=[bridge.pairing_id]),
            pairing=bridge.pairing_id,
        )


def from_reviews(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """What each side said when the two looked at the bridge again."""
    names = {pairing.pk: pairing.professional.name for pairing in held}
    for review, mine, says, line in reviews_of(client, held):
        told = _("You looked at the bridge with %(name)s")
        if not mine:
            told = _("%(name)s looked at the bridge with you")
        yield moment_at(
            review.at,
            told % {"name": names[review.pairing_id]},
            said=tuple(Said(words) for words in (str(says), line) if words),
            url=reverse("pairing", args=[review.pairing_id]),
            pairing=review.pairing_id,
        )
