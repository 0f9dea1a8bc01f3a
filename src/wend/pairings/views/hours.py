"""An hour that is kept for one client, and giving it back without ending anything."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.pairings.access import hour_between, name_for
from wend.pairings.forms import HourForm
from wend.pairings.views.common import find
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
@require_http_methods(["GET", "POST"])
@once
def hour(request: HttpRequest, professional: Professional, pairing_id: uuid.UUID) -> HttpResponse:
    """Which hour is kept; POST keeps one, in place of the one before."""
    pairing = find(request, professional, pairing_id)
    form = HourForm(request.POST or None)
    if form.is_valid():
        pairing.hold_hour(form.cleaned_data["which"], by=professional)
        return redirect("pairing", pairing_id)
    shown = {
        "pairing": pairing,
        "form": form,
        "name": name_for(professional, pairing),
        "hour": hour_between(professional, pairing),
        "may_give_back": pairing.may("give back", professional),
        "may_hold": pairing.may("hold hour", professional),
    }
    return render(request, "pairings/hour.html", shown)


@as_professional
@require_POST
@once
def giving_back(
    request: HttpRequest, professional: Professional, pairing_id: uuid.UUID
) -> HttpResponse:
    """The time goes to someone else; nothing ends."""
    find(request, professional, pairing_id).give_back(by=professional)
    return redirect("pairing", pairing_id)
