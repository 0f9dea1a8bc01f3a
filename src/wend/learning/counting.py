"""Which pairings count in a quarter, and whether anything is told of it at all.

A quarter has one figure or none. Who counts is settled when it ends, what counts when it closes; what
comes later is left out. When something that counted is taken back, changed or erased afterwards,
nothing is told of that quarter any more: two figures whose difference is one person never exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wend.checkins.shared import Both, shared
from wend.learning.models import Said, said_about
from wend.learning.quarters import Quarter
from wend.pairings.models import Pairing
from wend.pairings.phases import OPEN, fold


def counted(pairings: Sequence[Pairing], about: str, quarter: Quarter) -> list[Both] | None:
    """The meetings that count, shared numbers alone; None when something that counted is gone."""
    said = said_about(pairings, about)
    agreed = [one for one in pairings if _agreed(one, said.get(one.pk, Said()), quarter)]
    if any(said[one.pk].taken_back(quarter.closes) for one in agreed):
        return None
    if any(_erased_since(one, quarter) for one in pairings):
        return None
    held = shared(agreed, quarter.first, quarter.after, quarter.closes)
    return held if all(one.settled for one in held) else None


def _agreed(pairing: Pairing, said: Said, quarter: Quarter) -> bool:
    """A yes that stood when the quarter ended, of somebody who was in touch then."""
    return (
        said.stood(quarter.ends)
        and not said.taken_back(quarter.ends, quarter.closes)
        and _phase_at(pairing, quarter.ends) in OPEN
    )


def _phase_at(pairing: Pairing, moment: datetime) -> str:
    return fold((step.taken() for step in pairing.steps.all() if step.at < moment), moment).phase


def _erased_since(pairing: Pairing, quarter: Quarter) -> bool:
    """Whether it was erased later. Then nobody can know any more if it counted, so it may have."""
    erased = [step.at for step in pairing.steps.all() if step.kind == "erase"]
    return bool(erased) and erased[-1] >= quarter.closes and pairing.since < quarter.ends
