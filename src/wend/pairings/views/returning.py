"""Coming back, and what the professional says about it beforehand."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.pairings.forms import AwayForm, DoorForm
from wend.pairings.views.common import find
from wend.people.doors import as_client, as_professional
from wend.people.models import Client, Professional


@as_client
@require_POST
@once
def returning(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """Through the door as it was set."""
    find(request, client, pairing_id).come_back(by=client)
    return redirect("pairing", pairing_id)


@as_professional
@require_http_methods(["GET", "POST"])
@once
def door(request: HttpRequest, professional: Professional, pairing_id: uuid.UUID) -> HttpResponse:
    """What is true about returning: open, a wait, closed."""
    pairing = find(request, professional, pairing_id)
    form = DoorForm(request.POST or None, initial=DoorForm.first(pairing.state.door_said))
    if form.is_valid():
        pairing.set_door(form.chosen, by=professional)
        return redirect("pairing", pairing_id)
    return render(request, "pairings/door.html", {"form": form, "pairing": pairing})


@as_professional
@require_http_methods(["GET", "POST"])
@once
def away(request: HttpRequest, professional: Professional, pairing_id: uuid.UUID) -> HttpResponse:
    """The professional says until when they are away."""
    pairing = find(request, professional, pairing_id)
    form = AwayForm(request.POST or None)
    if form.is_valid():
        pairing.away(by=professional, **form.cleaned_data)
        return redirect("pairing", pairing_id)
    return render(request, "pairings/away.html", {"form": form, "pairing": pairing})
