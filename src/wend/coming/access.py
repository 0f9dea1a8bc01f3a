"""What a side can see of meetings to come: both sides the same."""

from __future__ import annotations

from django.http import Http404

from wend.coming.schedule import Coming, schedule_of
from wend.pairings.models import Pairing


def coming_of(pairing: Pairing, which: str) -> Coming:
    """One meeting to come of a pairing that was found for this side, or 404."""
    for one in schedule_of(pairing).to_come():
        if one.which == which:
            return one
    raise Http404
