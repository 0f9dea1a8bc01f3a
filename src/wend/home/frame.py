"""What stands around every page: place, hat, pages, the door, help in a crisis."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from wend.lib.law import law
from wend.lib.refusals import Sentence
from wend.pairings.access import open_pairings
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat
from wend.people.wearing import hat_on, hats_of

CLIENT_PAGES = [
    ("today", _("Today")),
    ("pairings", _("People you meet")),
    ("path", _("Your path")),
    ("letters", _("Letters")),
    ("finding", _("Finding")),
    ("carries", _("Words to take along")),
    ("looks", _("Who saw what")),
    ("messages", _("Messages")),
    ("free_to_go", _("How to leave")),
    ("account", _("How you sign in")),
]
PROFESSIONAL_PAGES = [
    ("today", _("Today")),
    ("pairings", _("People you meet")),
    ("groups", _("Couples, families, groups")),
    ("received_letters", _("Letters")),
    ("profile", _("Your profile")),
    ("practice", _("Your practice")),
    ("sensing", _("How well you sense it")),
    ("saying_honestly", _("Saying it honestly")),
    ("looks", _("Who saw what")),
    ("messages", _("Messages")),
    ("account", _("How you sign in")),
]
VISITOR_PAGES = [
    ("front", _("Wend")),
    ("finding", _("Finding")),
    ("notice", _("You are free to go")),
    ("free_to_go", _("How to leave")),
    ("saying_honestly", _("Saying it honestly")),
    ("here", _("Who runs this")),
    ("account_login", _("Sign in")),
]


@dataclass(frozen=True)
class Page:
    """A line of the list of pages."""

    url: str
    label: Sentence
    current: bool


@dataclass(frozen=True)
class Door:
    """The door of one pairing: what the button says and where it leads."""

    name: str
    leave_url: str
    before_url: str
    notice_url: str
    what_happens: Sentence


@dataclass(frozen=True)
class CrisisLine:
    """One number or address that answers."""

    say: str
    href: str
    when: str


@dataclass(frozen=True)
class Crisis:
    """Help in a crisis, local and dated."""

    url: str
    lines: list[CrisisLine]
    chosen_by: str
    checked_on: date | None


def crisis() -> Crisis:
    """Crisis help as the operator wrote it down."""
    held = settings.WEND_CRISIS
    lines = [CrisisLine(line["say"], line["href"], line["when"]) for line in held.get("lines", [])]
    return Crisis(reverse("crisis"), lines, held.get("chosen_by", ""), held.get("checked_on"))


def door_to(pairing: Pairing) -> Door:
    """The door of a pairing."""
    what = _(
        "One press and it is done. %(name)s reads one plain sentence, and no longer sees what "
        "you wrote. You can take it back for one day."
    ) % {"name": pairing.professional.name}
    names = ("leaving", "leaving_before", "pairing_notice")
    leave, before, notice = (reverse(name, args=[pairing.pk]) for name in names)
    return Door(pairing.professional.name, leave, before, notice, what)


def _door(request: HttpRequest, hat: Hat | None) -> Door | None:
    if not isinstance(hat, Client):
        return None
    pairing = getattr(request, "pairing", None)
    held = [pairing] if pairing is not None else open_pairings(hat)
    return door_to(held[0]) if len(held) == 1 and held[0].state.is_open else None


def _pages(request: HttpRequest, hat: Hat | None) -> list[Page]:
    names = (
        VISITOR_PAGES
        if hat is None
        else CLIENT_PAGES
        if isinstance(hat, Client)
        else PROFESSIONAL_PAGES
    )
    pages = [(reverse(name), label) for name, label in names]
    return [Page(url, label, url == request.path) for url, label in pages]


def _frame(request: HttpRequest) -> dict[str, Any]:
    hat = hat_on(request)
    user = request.user
    return {
        "place": settings.WEND_PLACE,
        "hat": hat.side if hat else "",
        "two_hats": user.is_authenticated and len(hats_of(user)) > 1,
        "change_hat_url": reverse("hats"),
        "pages": _pages(request, hat),
        "door": _door(request, hat),
        "hide_url": settings.WEND_HIDE_URL,
        "crisis": crisis(),
        "law": law(),
        "sample": settings.WEND_SAMPLE,
    }


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``frame`` for the base template, made when first asked for."""
    return {"frame": SimpleLazyObject(lambda: _frame(request))}
