"""Leaving a practice: all pairings there by one press, taken back by one."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.pairings.at_practice import at_practice
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_http_methods(["GET", "POST"])
@once
def practice_leaving(request: HttpRequest, client: Client, practice_id: uuid.UUID) -> HttpResponse:
    """POST leaves everybody there; GET says what that did and what is open now."""
    held = at_practice(client, practice_id)
    if request.method == "POST":
        held.leave()
        return redirect("practice_leaving", practice_id)
    return render(request, "pairings/left_practice.html", {"held": held})


@as_client
@require_POST
@once
def practice_undoing(request: HttpRequest, client: Client, practice_id: uuid.UUID) -> HttpResponse:
    """Take it back for all that were left together."""
    at_practice(client, practice_id).undo_leaving()
    return redirect("practice_leaving", practice_id)
