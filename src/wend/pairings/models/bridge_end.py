"""The end of a bridge, told beforehand, with a last talk offered; each side has a copy."""

from __future__ import annotations

from wend.pairings.models.held import Held


class BridgeEnd(Held):
    """One side's copy of the words with it; the day stands in the step."""
