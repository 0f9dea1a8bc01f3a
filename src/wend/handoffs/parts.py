"""The parts of a page to take along, and what of one's own can be picked for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from wend.checkins.access import meetings_of, rows_of
from wend.pairings.access import pairings_of
from wend.pairings.models import Pairing
from wend.people.models import Client
from wend.words.access import words_between

PARTS = [
    ("brings", _("What brings me")),
    ("matters", _("What matters to me now")),
    ("helped", _("What helped")),
    ("not_helped", _("What did not help")),
    ("ask_first", _("What I would like to be asked first, or not at all")),
    ("wrote", _("Things I wrote before")),
]
HEADINGS = dict(PARTS)


def own_lines(client: Client) -> list[tuple[str, str]]:
    """(ref, text) of everything the client wrote in check-ins and honest words; nobody else's."""
    held = [pairing for pairing in pairings_of(client) if pairing.phase != "gone"]
    return [
        line
        for pairing in held
        for line in (*_check_ins(client, pairing), *_words(client, pairing))
    ]


def _check_ins(client: Client, pairing: Pairing) -> Iterator[tuple[str, str]]:
    for row in rows_of(client, pairing, list(meetings_of(client, pairing))):
        if row.own and row.own.line:
            yield f"check-in:{row.meeting.pk}", _dated(row.meeting.on, row.own.line)


def _words(client: Client, pairing: Pairing) -> Iterator[tuple[str, str]]:
    for word in words_between(client, pairing):
        for seen in (word, word.answer):
            if seen and seen.mine:
                yield f"word:{seen.word.pk}", _dated(seen.word.at, seen.text)


def _dated(day: date, text: str) -> str:
    return f"{date_format(day, 'j F Y')}: {text}"


def picked(client: Client, refs: list[str]) -> str:
    """The chosen lines as one text to edit."""
    return "\n\n".join(text for ref, text in own_lines(client) if ref in refs)


def shown(parts: dict[str, str]) -> list[tuple[str, str]]:
    """(heading, text) of the parts that say something, in their order."""
    return [(str(heading), parts[code]) for code, heading in PARTS if parts.get(code)]
