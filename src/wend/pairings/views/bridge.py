"""The bridge: its plan, its reviews, and its end told beforehand."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.bridge_forms import BridgeForm, EndForm, ReviewForm
from wend.pairings.bridges import bridge_of, waiting_lists_of
from wend.pairings.forms import in_weeks
from wend.pairings.models import Bridge, Pairing, Review
from wend.pairings.models.review import REST
from wend.pairings.views.common import find
from wend.people.doors import as_professional, with_hat
from wend.people.models import Client, Hat, Professional


@with_hat
@require_http_methods(["GET", "POST"])
@once
def bridge(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Read the plan; POST writes a new version that holds for both."""
    pairing = find(request, hat, pairing_id)
    held = Bridge.of(pairing, hat)
    first = {**(held.unlock() if held else {}), "review_on": in_weeks(4)}
    form = BridgeForm(request.POST or None, initial=first)
    if form.is_valid():
        pairing.plan_bridge(by=hat, **form.cleaned_data)
        return redirect("bridge", pairing_id)
    return render(request, "pairings/bridge.html", {**_shown(hat, pairing), "form": form})


def _shown(hat: Hat, pairing: Pairing) -> dict[str, Any]:
    return {
        "pairing": pairing,
        "hat": hat,
        "name": name_for(hat, pairing),
        "bridge": bridge_of(hat, pairing),
        "waiting": waiting_lists_of(hat) if isinstance(hat, Client) else [],
    }


@with_hat
@require_http_methods(["GET", "POST"])
@once
def bridge_review(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Is this still helping? POST answers, changes one's answer, or leaves it for now."""
    pairing = find(request, hat, pairing_id)
    if request.method == "GET" and pairing.phase != "bridging":
        raise Http404
    if REST in request.POST:
        Review.say(pairing, by=hat, says=REST)
        return redirect("pairing", pairing_id)
    form = ReviewForm(request.POST or None, side=hat.side)
    if form.is_valid():
        Review.say(pairing, by=hat, **form.cleaned_data)
        return redirect("bridge", pairing_id)
    return render(request, "pairings/bridge_review.html", {**_shown(hat, pairing), "form": form})


@as_professional
@require_http_methods(["GET", "POST"])
@once
def bridge_end(
    request: HttpRequest, professional: Professional, pairing_id: uuid.UUID
) -> HttpResponse:
    """Say on which day the bridge ends, and offer a last talk."""
    pairing = find(request, professional, pairing_id)
    form = EndForm(request.POST or None, initial={"ends_on": in_weeks(4)})
    if form.is_valid():
        ends_on = form.cleaned_data["ends_on"]
        pairing.end_bridge(by=professional, ends_on=ends_on, last_talk=form.offered)
        return redirect("pairing", pairing_id)
    shown = {"pairing": pairing, "form": form, "name": name_for(professional, pairing)}
    return render(request, "pairings/bridge_end.html", shown)
