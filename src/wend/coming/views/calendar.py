"""Taking meetings from a calendar file: the file is read, some of it is chosen, and only that is kept."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.coming.calendar_forms import CalendarForm, ChoosingForm
from wend.coming.offering import Offer, choose
from wend.coming.taking import calendar_of
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.pairings.views.common import find
from wend.people.doors import with_hat
from wend.people.models import Hat


@with_hat
@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Which file; POST reads it and shows what it holds, and keeps nothing.

    So there is no key to it: reading may take a while, and a transaction would hold up everyone.
    """
    pairing = find(request, hat, pairing_id)
    form = CalendarForm(request.POST or None, request.FILES or None)
    taken = calendar_of(pairing, hat)
    if form.is_valid() and form.look(calendar=taken, pairing=pairing, hat=hat):
        return choosing_page(request, pairing, hat, form.offer)
    shown = {
        **_about(pairing, hat),
        "form": form,
        "may_plan": pairing.phase in MEETING and not pairing.state.paused,
    }
    return render(request, "coming/calendar.html", shown)


def choosing_page(request: HttpRequest, pairing: Pairing, hat: Hat, offered: Offer) -> HttpResponse:
    """What a calendar holds, by title, to the one who brought it."""
    shown = {**_about(pairing, hat), "offer": offered, "form": ChoosingForm(offered)}
    return render(request, "coming/choosing.html", shown)


def _about(pairing: Pairing, hat: Hat) -> dict[str, Any]:
    return {"pairing": pairing, "hat": hat, "name": name_for(hat, pairing)}


@with_hat
@require_POST
@once
def choosing(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """These belong to the two."""
    pairing, said = find(request, hat, pairing_id), request.POST
    choose(
        pairing,
        by=hat,
        ticket=said.get("ticket", ""),
        series=said.getlist("series"),
        off=said.getlist("off"),
    )
    return redirect("coming", pairing_id)
