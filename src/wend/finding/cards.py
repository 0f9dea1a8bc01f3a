"""A listing as pages show it: its name, one small line, its own sentence, and where it leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wend.finding.listings import parsed_ref, professional_ref, service_ref
from wend.finding.models import Service
from wend.finding.people import Found, found_people
from wend.finding.wording import days_ago
from wend.practices.models import Limit, Opening
from wend_matching import Freshness, freshness


@dataclass(frozen=True)
class Card:
    """One listing.

    ref: its stable name.  line: small, what and where.  sentence: their own words, or "".
    page: its own page.  act: what its one button says.  goes_to: where that leads; the same as
    page for a service.  warnings: what speaks against it whatever is wished, in their own words.
    gaps: what most people need to know and the listing does not say.  reach: for print.
    """

    ref: str
    name: str
    line: str
    sentence: str
    page: str
    act: str
    goes_to: str
    warnings: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    reach: str = ""
    found: Found | None = None
    service: Service | None = None

    @property
    def fresh(self) -> str:
        """How old what it says is, in one or two sentences."""
        if self.service is not None:
            return _service_fresh(self.service)
        return _person_fresh(self.found.opening) if self.found else ""


def cards(refs: Iterable[str]) -> dict[str, Card]:
    """The cards of these refs that anyone may see; what is gone is left out."""
    parsed = [one for ref in refs if (one := parsed_ref(ref)) is not None]
    people = found_people(pk for kind, pk in parsed if kind == "professional")
    ids = [pk for kind, pk in parsed if kind == "service"]
    services = Service.objects.select_related("source").filter(pk__in=ids)
    made = [*map(person_card, people.values()), *map(service_card, services)]
    return {card.ref: card for card in made}


def listing_by_ref(ref: str) -> Card | None:
    """The card of one ref, or None when nobody may see it (any more)."""
    return cards([ref]).get(ref)


def person_card(found: Found) -> Card:
    profile = found.profile
    page = reverse("professional", args=[profile.pk])
    return Card(
        ref=professional_ref(profile.pk),
        name=str(profile),
        line=", ".join(
            filter(None, (profile.discipline, found.practice, _meets(found), _cost(found)))
        ),
        sentence=profile.sentence,
        page=page,
        act=_("Ask to meet %(name)s") % {"name": profile},
        goes_to=reverse("asking", args=[profile.pk]),
        warnings=tuple(map(_limit, found.limits)),
        found=found,
    )


def service_card(service: Service) -> Card:
    page = reverse("service", args=[service.pk])
    town = service.places[0]["city"] if service.places else ""
    line = (
        service.part_of,
        service.organisation if service.organisation != service.name else "",
        town,
    )
    return Card(
        ref=service_ref(service.pk),
        name=service.name,
        line=", ".join(filter(None, line)),
        sentence="",
        page=page,
        act=_("How to reach them"),
        goes_to=page,
        gaps=() if service.eligibility else (_("Who may come."),),
        reach=", ".join(filter(None, [*service.phones, service.url])),
        service=service,
    )


def _meets(found: Found) -> str:
    profile = found.profile
    if profile.in_person and profile.remote:
        return _("%(town)s or online") % {"town": profile.town or _("in person")}
    if profile.remote:
        return _("online or by phone")
    return profile.town


def _cost(found: Found) -> str:
    return _("free") if found.profile.free_of_charge else found.profile.fee


def _limit(limit: Limit) -> str:
    """ "I do not know how to …" with the rest of the sentence in its place."""
    said = limit.get_kind_display().replace("…", limit.text.rstrip("."))
    until = f" ({date_format(limit.until, 'j F Y')})" if limit.until else ""
    return _("They write: “%(said)s.”") % {"said": f"{said}{until}"}


def _person_fresh(opening: Opening | None) -> str:
    if opening is None:
        return _("They have not yet said if they have room.")
    fresh, days = freshness(opening.said_on, today=timezone.localdate())
    if fresh is Freshness.STALE:
        return _("Not confirmed for %(days)d days, so ask before you count on it.") % {"days": days}
    if not opening.room:
        return _("They said %(when)s that they have no room now.") % {"when": days_ago(days)}
    if opening.room_from is None:
        return _("They said %(when)s that they have room.") % {"when": days_ago(days)}
    said = {"when": days_ago(days), "day": date_format(opening.room_from, "j F Y")}
    return _("They said %(when)s that they have room from %(day)s.") % said


def _service_fresh(service: Service) -> str:
    read = {"source": service.source.name, "day": date_format(service.source.imported_at, "j F Y")}
    if service.retired_at is not None:
        return _("Its source, %(source)s, no longer lists it.") % read
    return _("Never confirmed here. Copied from %(source)s on %(day)s.") % read
