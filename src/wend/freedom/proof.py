"""A practice's proof that everyone has been told: counts, no names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.practices.models import Practice


@dataclass(frozen=True)
class Proof:
    """How many pairings are meeting now, how many of their clients were told, and how lately."""

    meeting: int
    told: int
    by_variant: dict[str, int]

    @property
    def everyone(self) -> bool:
        """Whether nobody was left out."""
        return self.meeting == self.told


def proof_for(practice: Practice) -> Proof:
    """Worked out anew from the steps; says nothing of any one pairing."""
    held = Pairing.objects.filter(practice=practice).prefetch_related("steps")
    states = [pairing.state for pairing in held if pairing.phase in MEETING]
    told = [state for state in states if state.notice]
    variants = Counter(state.notice.split("-")[0] for state in told)
    return Proof(len(states), len(told), dict(sorted(variants.items())))
