"""What can be picked for a supporter, and what is not there to pick at all.

Never among it: check-ins, numbers, the mirror, words between two people, letters, steps, the trail.
The part of a page to take along that is made from check-ins and words stays out for the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wend.handoffs.access import carries_of
from wend.handoffs.models import Carry
from wend.handoffs.parts import HEADINGS, PARTS
from wend.lib.refusals import Sentence
from wend.pairings.access import pairings_of
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.people.models import Client
from wend.vault.records import unlock_all

NOT_SHOWN: Final = frozenset({"wrote"})


@dataclass(frozen=True)
class Pick:
    """Something to pick: its name in the form, what it says, and what they see if it is picked."""

    ref: str
    says: str
    then: str


def picks_for(client: Client) -> list[Pick]:
    """All that this client can pick now."""
    return [*_own_words(), *_meetings(client), *_parts(client)]


def _own_words() -> Iterator[Pick]:
    yield Pick("words", _("My words"), _("What I wrote in the first box above"))
    yield Pick("call", _("Who to call"), _("What I wrote in the second box above"))


def _meetings(client: Client) -> Iterator[Pick]:
    for pairing in meeting_now(client):
        name = {"name": pairing.professional.name}
        yield Pick(
            meeting_ref(pairing),
            _("When I next meet %(name)s") % name,
            _("The day and the hour. Not with whom. If you leave, it is off their page at once."),
        )
        yield Pick(
            name_ref(pairing),
            _("That it is %(name)s I meet then") % name,
            _("The name beside the day and the hour"),
        )


def _parts(client: Client) -> Iterator[Pick]:
    for carry, parts in unlock_all(carries_of(client)):
        for code, says in parts_of(parts["parts"]):
            day = {"day": date_format(carry.at, "j F Y")}
            from_page = _("From your page to take along of %(day)s") % day
            yield Pick(part_ref(carry, code), str(says), from_page)


def parts_of(parts: dict[str, str]) -> Iterator[tuple[str, Sentence]]:
    """(code, heading) of the parts of a page to take along that can be shown and say something."""
    for code, _heading in PARTS:
        if code not in NOT_SHOWN and parts.get(code):
            yield code, HEADINGS[code]


def meeting_now(client: Client) -> list[Pairing]:
    """The pairings in which there may be a next meeting."""
    return [one for one in pairings_of(client) if one.phase in MEETING]


def still_holds(pairing: Pairing, picked_at: datetime) -> bool:
    """A pick ends with the pairing: who returns picks anew. Taking leaving back restores it."""
    begun = [one.at for one in pairing.steps.all() if one.kind in {"accept", "return"}]
    return max(begun, default=pairing.since) <= picked_at


def meeting_ref(pairing: Pairing) -> str:
    """What names the next meeting of a pairing among the picks."""
    return f"meeting:{pairing.pk}"


def name_ref(pairing: Pairing) -> str:
    """What names whom one meets then."""
    return f"name:{pairing.pk}"


def part_ref(carry: Carry, code: str) -> str:
    """What names a part of a page to take along."""
    return f"part:{carry.pk}:{code}"
