"""A professional's being away: until when, and who is there meanwhile."""

from __future__ import annotations

from wend.pairings.models.held import Held


class Absence(Held):
    """One side's copy; the day stands in the step."""
