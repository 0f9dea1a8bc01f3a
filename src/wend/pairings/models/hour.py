"""A held hour: a time that a professional keeps for one client, in words; each side has a copy."""

from __future__ import annotations

from wend.pairings.models.held import Held


class Hour(Held):
    """One side's copy of which hour it is. Whether it is held now stands in the steps."""
