"""Where a seat stands, worked out from its steps alone: no database, no clock.

To the professional ``asked`` and ``out`` look the same: who has not answered, who said no and who
stepped out cannot be told apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

Kind = Literal["ask", "join", "decline", "step out", "end"]
Standing = Literal["asked", "in", "out", "over"]

LEADS_TO: Final[dict[str, Standing]] = {
    "ask": "asked",
    "join": "in",
    "decline": "out",
    "step out": "out",
    "end": "over",
}
FROM: Final[dict[str, frozenset[Standing]]] = {
    "ask": frozenset({"over"}),
    "join": frozenset({"asked", "out"}),
    "decline": frozenset({"asked"}),
    "step out": frozenset({"in"}),
    "end": frozenset({"asked", "in", "out"}),
}
BY: Final[dict[str, str]] = {
    "ask": "professional",
    "join": "client",
    "decline": "client",
    "step out": "client",
    "end": "professional",
}


def standing(kinds: Iterable[str]) -> Standing:
    """Where these steps, in order, lead; before the first a seat is ``over``."""
    found: Standing = "over"
    for kind in kinds:
        found = LEADS_TO[kind]
    return found


def may(now: Standing, kind: Kind) -> bool:
    """Whether this step changes something from here."""
    return now in FROM[kind]
