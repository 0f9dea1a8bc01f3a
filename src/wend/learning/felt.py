"""How free, how heard people feel in a practice: told to its stewards, over ten people or more.

Ten have to be left even without any one professional's own clients: a member knows what those share, and
could otherwise take it out. There is no table by professional, and none can be made from this.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import numpy as np
from django.utils import timezone

from wend.checkins.answers import QUESTIONS
from wend.checkins.shared import Both
from wend.learning.counting import counted
from wend.learning.models import PRACTICE
from wend.learning.quarters import Quarter, closed
from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing
from wend.practices.models import Practice
from wend_resonance import average

ASPECTS: Final = ("free", "heard")
FEWEST_CLIENTS: Final = 10
FEWEST_PROFESSIONALS: Final = 3
STEP: Final = 0.5  # points
# Nearer to an end, the mean would say that every single one is there too.
LOWEST, HIGHEST = STEP, 10 - STEP


@dataclass(frozen=True)
class Felt:
    """One aspect: the mean over clients and its interval (95 per cent), points, to the half."""

    says: Sentence
    value: float
    low: float
    high: float

    @property
    def is_top(self) -> bool:
        """Whether it means “or more”."""
        return self.value >= HIGHEST

    @property
    def is_bottom(self) -> bool:
        """Whether it means “or less”."""
        return self.value <= LOWEST


@dataclass(frozen=True)
class Told:
    """One quarter; what is missing is not told, for whatever reason."""

    quarter: Quarter
    felt: list[Felt]


def felt_in(practice: Practice) -> list[Told]:
    """The last quarters, the newest first; worked out anew, nothing of it is kept."""
    held = list(Pairing.objects.filter(practice=practice).prefetch_related("steps"))
    return [Told(quarter, _felt(held, quarter)) for quarter in closed(timezone.now())]


def _felt(pairings: Sequence[Pairing], quarter: Quarter) -> list[Felt]:
    held = counted(pairings, PRACTICE, quarter) or []
    found = [(aspect, _means(held, aspect)) for aspect in ASPECTS]
    return [_rounded(aspect, means) for aspect, means in found if means]


_Number = tuple[uuid.UUID, uuid.UUID, int]  # client, professional, number


def _means(held: Iterable[Both], aspect: str) -> list[float]:
    """Each client's own mean; empty where they are too few, or too many are one professional's."""
    numbers = [
        (pairing.client_id, pairing.professional_id, one.client[aspect])
        for one in held
        if aspect in one.client
        and (pairing := one.meeting.pairing)
        and pairing.client_id is not None
    ]
    if not _enough(numbers):
        return []
    clients: dict[uuid.UUID, list[int]] = {}
    for client, _professional, number in numbers:
        clients.setdefault(client, []).append(number)
    return [sum(each) / len(each) for each in clients.values()]


def _enough(numbers: Sequence[_Number]) -> bool:
    professionals = {who for _client, who, _number in numbers}
    return len(professionals) >= FEWEST_PROFESSIONALS and all(
        len({client for client, who, _number in numbers if who != one}) >= FEWEST_CLIENTS
        for one in professionals
    )


def _rounded(aspect: str, means: Sequence[float]) -> Felt:
    """To the half; never so narrow, nor so near an end, that it would tell of every single one."""
    found = average(np.array(means))
    value = min(max(round(found.value / STEP) * STEP, LOWEST), HIGHEST)
    low = min(floor(found.low / STEP) * STEP, value - STEP)
    high = max(ceil(found.high / STEP) * STEP, value + STEP)
    return Felt(_asks(aspect), value, max(low, 0.0), min(high, 10.0))


def _asks(aspect: str) -> Sentence:
    return next(one.asks for one in QUESTIONS["client"] if one.code == aspect)
