"""What other parts' pages show of groups: a question on Today, a line on the client's own page."""

from __future__ import annotations

from collections.abc import Sequence

from wend.groups.access import Own, own_seats
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat


def today_asked(hat: Hat, pairings: Sequence[Pairing]) -> list[Own]:
    """What a client was asked and has not answered; nothing while they rest."""
    awake = [pairing for pairing in pairings if not pairing.state.paused]
    return [own for own in section_for(hat, awake) if own.seat.standing == "asked"]


def section_for(hat: Hat, pairings: Sequence[Pairing]) -> list[Own]:
    """A client's own seats; on a professional's page of a pairing nothing of a group stands."""
    return own_seats(hat, pairings) if isinstance(hat, Client) else []
