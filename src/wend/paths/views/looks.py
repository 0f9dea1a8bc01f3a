"""Who saw what: the trail, for its subject."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from wend.pairings.access import pairings_of
from wend.paths.looks import by_days, entries_for, told
from wend.paths.views.common import choices, chosen, kept, page_of
from wend.people.doors import with_hat
from wend.people.models import Hat
from wend.trail.models import broken_at


@with_hat
def looks(request: HttpRequest, hat: Hat) -> HttpResponse:
    """By days, the newest first; and whether the record still fits together."""
    held = [pairing for pairing in pairings_of(hat) if pairing.phase != "gone"]
    only = chosen(request, held)
    page = page_of(request, entries_for(hat, held, only))
    shown = {
        "hat": hat,
        "days": by_days(told(hat, list(page), held)),
        "page": page,
        "choices": choices(hat, held, only, _("Everything")),
        "broken_at": broken_at(hat.id),
        "newer": kept(only, page=page.number - 1),
        "older": kept(only, page=page.number + 1),
        "whole": kept(only, all=1),
    }
    return render(request, "paths/looks.html", shown)
