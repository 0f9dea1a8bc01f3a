"""The rating model's settings, learnt from what a practice's clients let count for it now.

Six numbers about how answers move in a practice; none is about a person. Nothing is kept: the operator
may keep what is printed in a file, and the mirror then uses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.utils import timezone

from wend.checkins.answers import FELT
from wend.checkins.shared import Both, shared
from wend.learning.models import PRACTICE, Said, said_about
from wend.learning.quarters import closed
from wend.pairings.models import Pairing
from wend.practices.models import Practice
from wend_resonance import PRIVATE, Settings, TooFew, learn_settings, table_of
from wend_resonance.belief import Array

__all__ = ["Learnt", "TooFew", "learn"]

LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True)
class Learnt:
    """The settings, and what they were learnt from."""

    settings: Settings
    practice: str
    until: date
    pairings: int

    def as_toml(self) -> str:
        """A file for WEND_RESONANCE_FILE."""
        head = [
            f"# How answers move at {self.practice}, learnt up to {self.until.isoformat()} from",
            f"# {self.pairings} pairings whose clients agreed to it. About a practice, never about a person.",
        ]
        lines = [f"{name} = {value}" for name, value in table_of(self.settings).items()]
        return "\n".join([*head, *lines, ""])


def learn(practice: Practice) -> Learnt:
    """From quarters that are closed, and from clients whose yes stands and who are in touch. Raises TooFew."""
    quarter = closed(timezone.now())[0]
    pairings = list(Pairing.objects.filter(practice=practice).prefetch_related("steps"))
    said = said_about(pairings, PRACTICE)
    agreed = [one for one in pairings if one.state.is_open and said.get(one.pk, Said()).yes]
    held = shared(agreed, LONG_AGO, quarter.after, quarter.closes)
    client, professional = (_table(agreed, held, side) for side in ("client", "professional"))
    found = learn_settings(client, professional, PRIVATE)
    return Learnt(found.settings, str(practice), quarter.last, len(agreed))


def _table(pairings: Sequence[Pairing], held: Sequence[Both], side: str) -> Array:
    """One side's felt numbers [pairings, meetings], NaN where there is none."""
    rows: dict[object, list[float]] = {one.pk: [] for one in pairings}
    for both in held:
        numbers = both.client if side == "client" else both.professional
        rows[both.meeting.pairing_id].append(float(numbers.get(FELT[side], np.nan)))
    table = np.full((len(rows), max(map(len, rows.values()), default=0)), np.nan)
    for place, row in zip(table, rows.values(), strict=True):
        place[: len(row)] = row
    return table
