"""Your path: the client's own timeline over all pairings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from wend.paths.access import known_pairings, path_of
from wend.paths.moments import by_months
from wend.paths.views.common import choices, chosen, kept, page_of
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
def path(request: HttpRequest, client: Client) -> HttpResponse:
    """By months, the newest first; with one pairing or all; a page at a time, or whole for paper."""
    held = known_pairings(client)
    only = chosen(request, held)
    page = page_of(request, path_of(client, held, only=only))
    shown = {
        "months": by_months(list(page)),
        "page": page,
        "choices": choices(client, held, only, _("Everyone")),
        "newer": kept(only, page=page.number - 1),
        "older": kept(only, page=page.number + 1),
        "whole": kept(only, all=1),
    }
    return render(request, "paths/path.html", shown)
