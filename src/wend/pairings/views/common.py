"""What views of a pairing share: finding it is the access check, and the frame shows its door."""

import uuid

from django.http import HttpRequest

from wend import trail
from wend.pairings.access import pairing_of
from wend.pairings.models import Pairing
from wend.people.models import Hat, Professional


def find(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> Pairing:
    """One of the hat's pairings (or 404); the page is then a page of that pairing."""
    pairing = pairing_of(hat, pairing_id)
    request.pairing = pairing  # type: ignore[attr-defined]  # the frame reads it for the door
    if isinstance(hat, Professional) and pairing.client_id and request.method == "GET":
        trail.looked("pairings.looked", subject=pairing.client_id, by=hat.actor, about=pairing.pk)
    return pairing
