"""What the pairing's page and Today show of the words between two."""

import uuid
from collections.abc import Sequence
from typing import Any

from wend.pairings.models import Pairing
from wend.people.models import Hat
from wend.words.access import Seen, waiting_for


def section_for(hat: Hat, pairing: Pairing) -> dict[str, Any] | None:
    """Context of ``words/_section.html``; None while only one of the two is known."""
    return {"waiting": waiting_for(hat, [pairing])} if pairing.client_id else None


def today_words(hat: Hat, held: Sequence[Pairing]) -> dict[uuid.UUID, Seen]:
    """The newest that waits in each open pairing, by its id; never a count."""
    waiting = waiting_for(hat, [pairing for pairing in held if pairing.state.is_open])
    return {seen.word.pairing_id: seen for seen in reversed(waiting)}
