"""What was said with letting go, and the pages the client takes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wend.handoffs.access import Told, carries_of, lettings_go_of
from wend.handoffs.models import CarryLink
from wend.pairings.models import Pairing
from wend.paths.moments import Moment, Said, moment_at
from wend.people.models import Client


def from_lettings_go(client: Client, held: Sequence[Pairing]) -> Iterator[Moment]:
    """Why, in the professional's words; what comes instead, or honestly nothing."""
    names = {pairing.pk: pairing.professional.name for pairing in held}
    for letting_go, told in lettings_go_of(client, held):
        yield moment_at(
            letting_go.at,
            _("%(name)s told you why") % {"name": names[letting_go.pairing_id]},
            said=tuple(_told(told)),
            note=_until(told),
            url=reverse("pairing", args=[letting_go.pairing_id]),
            pairing=letting_go.pairing_id,
            # After the step it was said with, which has the same moment.
            number=1_000_000,
        )


def _told(told: Told) -> Iterator[Said]:
    yield Said(told.words, told.reason)
    if told.why_none:
        yield Said(told.why_none, _("Why there is no bridge"))
    if told.alternatives:
        yield Said("\n".join(card.name for card in told.alternatives), _("Who else might fit"))


def _until(told: Told) -> str:
    if told.ends_on is None:
        return ""
    return _("Until %(day)s.") % {"day": date_format(told.ends_on, "j F Y")}


def from_carries(client: Client) -> Iterator[Moment]:
    """Each page to take along, its links, and each time one was opened."""
    for carry in carries_of(client):
        url = reverse("carry", args=[carry.pk])
        yield moment_at(carry.at, _("You wrote words to take along"), url=url)
        for link in carry.links.all():
            yield from _link(link, url)


def _link(link: CarryLink, url: str) -> Iterator[Moment]:
    until = _("It opens until %(day)s.") % {"day": date_format(link.until, "j F Y")}
    yield moment_at(link.made_at, _("You made a link to your words"), note=until, url=url)
    for opening in link.openings.all():
        yield moment_at(opening.at, _("Someone opened your words by the link"), url=url)
    if link.withdrawn_at:
        yield moment_at(link.withdrawn_at, _("You took a link to your words back"), url=url)
