"""Leaving: one press. What comes after is offered, not urged."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from wend.once.forms import once
from wend.pairings.at_practice import at_same_practice, several_at_once
from wend.pairings.leaving import what_follows, what_is_lost
from wend.pairings.sentences import PHASES, door_says
from wend.pairings.views.common import find
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_http_methods(["GET", "POST"])
@once
def leaving(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """POST leaves; GET says what leaving did and what is open now."""
    pairing = find(request, client, pairing_id)
    if request.method == "POST":
        pairing.leave(by=client)
        return redirect("leaving", pairing_id)
    if pairing.state.is_open:
        return redirect("pairing", pairing_id)
    shown = {
        "pairing": pairing,
        "name": pairing.professional.name,
        "may_undo": pairing.may("undo", client),
        "door": door_says(pairing.state.door_said),
    }
    return render(request, "pairings/left.html", shown)


@as_client
@require_GET
def leaving_before(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """What leaving does, said beforehand; the door stands on this page as on every other."""
    pairing = find(request, client, pairing_id)
    if not pairing.state.is_open:
        return redirect("leaving", pairing_id)
    shown = {
        "pairing": pairing,
        "name": pairing.professional.name,
        "follows": what_follows(pairing),
        "practices": several_at_once(client, at_same_practice(client, pairing)),
    }
    return render(request, "pairings/leaving_before.html", shown)


@as_client
@require_http_methods(["GET", "POST"])
@once
def undoing(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """POST takes leaving back, within a day; GET says what could not come back with it."""
    pairing = find(request, client, pairing_id)
    if request.method == "POST":
        pairing.undo_leaving(by=client)
        return redirect("undoing", pairing_id)
    if not pairing.state.is_open:
        return redirect("leaving", pairing_id)
    shown = {
        "pairing": pairing,
        "name": pairing.professional.name,
        "phase": PHASES[pairing.phase],
        "lost": what_is_lost(pairing),
    }
    return render(request, "pairings/undone.html", shown)
