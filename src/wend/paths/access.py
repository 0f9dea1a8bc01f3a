"""A client's path over all pairings, read through each part's own access; only their own.

As many queries for one pairing as for a hundred: every part is asked once, for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from wend.pairings.access import pairings_of
from wend.pairings.models import Pairing
from wend.paths.from_checkins import from_checkins
from wend.paths.from_handoffs import from_carries, from_lettings_go
from wend.paths.from_letters import from_letters
from wend.paths.from_pairings import from_bridges, from_reviews, from_steps
from wend.paths.from_words import from_words
from wend.paths.moments import Moment, newest_first
from wend.people.models import Client


def known_pairings(client: Client) -> list[Pairing]:
    """The pairings that stand on a path: all but erased ones."""
    return [pairing for pairing in pairings_of(client) if pairing.phase != "gone"]


def path_of(
    client: Client, held: Sequence[Pairing], *, only: Pairing | None = None
) -> list[Moment]:
    """The moments of the client's pairings ``held``, or of ``only`` one of them, the newest first."""
    asked = [only] if only else list(held)
    moments = [
        *from_steps(client, asked),
        *from_bridges(client, asked),
        *from_reviews(client, asked),
        *from_checkins(client, asked),
        *from_words(client, asked),
        *from_lettings_go(client, asked),
    ]
    own = [] if only else from_carries(client)
    return newest_first([*moments, *own, *from_letters(client, asked, whole=only is None)])
