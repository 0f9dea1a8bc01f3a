"""A client's own seat: what meeting with others means, their yes, and stepping out."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from wend.groups.access import own_seat
from wend.once.forms import once
from wend.pairings.views.common import find
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_GET
def seat(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, seat_id: uuid.UUID
) -> HttpResponse:
    """What it means, said before and after."""
    pairing = find(request, client, pairing_id)
    own = own_seat(client, pairing, seat_id)
    if not own.seat.holds:
        return redirect("pairing", pairing_id)
    shown = {"pairing": pairing, "own": own, "name": own.name}
    return render(request, "groups/seat.html", shown)


@as_client
@require_POST
@once
def joining(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, seat_id: uuid.UUID
) -> HttpResponse:
    """Yes."""
    pairing = find(request, client, pairing_id)
    own_seat(client, pairing, seat_id).seat.join(by=client)
    return redirect("seat", pairing_id, seat_id)


@as_client
@require_POST
@once
def stepping_out(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, seat_id: uuid.UUID
) -> HttpResponse:
    """No, or not any more."""
    pairing = find(request, client, pairing_id)
    own_seat(client, pairing, seat_id).seat.step_out(by=client)
    return redirect("seat", pairing_id, seat_id)
