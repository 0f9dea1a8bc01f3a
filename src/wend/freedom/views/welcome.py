"""The first page after a yes: the sign-in name, to keep."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.pairings.views.common import find
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
def welcome(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """What to write down, and who runs this server."""
    pairing = find(request, client, pairing_id)
    shown = {
        "pairing": pairing,
        "sign_in_name": client.person.sign_in_name,
        "called": client.called,
    }
    return render(request, "freedom/welcome.html", shown)
