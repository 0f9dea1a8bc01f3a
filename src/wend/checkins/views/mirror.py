"""The mirror: a pairing's check-ins over time, to each side what it may see."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.checkins.access import ASKS, felt, meetings_of, rows_of
from wend.checkins.mirrors import Mirror
from wend.checkins.saying import Said, say
from wend.checkins.views.common import look
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.views.common import find
from wend.people.doors import with_hat
from wend.people.models import Client, Hat


@with_hat
def mirror(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Side by side; what the check-ins say only when the client asks for it."""
    pairing = find(request, hat, pairing_id)
    look("checkins.mirror", hat, pairing, pairing.pk)
    ask = ASKS.get(request.GET.get("show", ""), "")
    shown = {
        "pairing": pairing,
        "hat": hat,
        "name": name_for(hat, pairing),
        "ask": ask,
        "mirror": Mirror.of(hat, pairing, ask),
        "said": _said(hat, pairing) if "ask" in request.GET else None,
    }
    return render(request, f"checkins/mirror_{hat.side}.html", shown)


def _said(hat: Hat, pairing: Pairing) -> Said | None:
    if not isinstance(hat, Client):
        return None
    meetings = list(meetings_of(hat, pairing))
    return say(*felt(hat, pairing, rows_of(hat, pairing, meetings, "numbers")))
