"""What views of meetings share: finding one is the access check."""

import uuid

from django.http import HttpRequest

from wend import trail
from wend.checkins.access import meeting_of
from wend.checkins.models import Meeting
from wend.pairings.models import Pairing
from wend.pairings.views.common import find
from wend.people.models import Hat, Professional


def find_meeting(
    request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> tuple[Pairing, Meeting]:
    """The hat's pairing and one of its meetings, or 404."""
    pairing = find(request, hat, pairing_id)
    return pairing, meeting_of(hat, pairing, meeting_id)


def look(kind: str, hat: Hat, pairing: Pairing, about: uuid.UUID) -> None:
    """Put a professional's look on the client's trail.

    It is recorded whether or not anything is shared: a line only where there was something to see
    would tell the database what is shared.
    """
    if isinstance(hat, Professional) and pairing.client_id and pairing.state.is_open:
        trail.looked(kind, subject=pairing.client_id, by=hat.actor, about=about)
