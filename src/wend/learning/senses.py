"""How well a professional senses it: told to them alone, over five or more people, in words first.

Worked out anew at each look; nothing of it is kept. Intervals are widened to rough steps, and it is not
said over how many pairings, since a professional knows what is shared with them and could otherwise
work out who has said yes.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import numpy as np
from django.db import transaction
from django.utils import timezone

from wend import trail
from wend.checkins.answers import FELT, GUESS
from wend.checkins.shared import Both
from wend.learning.counting import counted
from wend.learning.models import SENSING
from wend.learning.quarters import Quarter, closed
from wend.learning.sentences import LEAN, PROJECT, TRACK, Way
from wend.lib.refusals import Sentence
from wend.pairings.access import pairings_of
from wend.people.models import Professional
from wend_resonance import Estimate, Sensed, sense
from wend_resonance.sensing import FEWEST_MEETINGS

STEP: Final = 0.25  # points for a point
LEAN_STEP: Final = 0.5  # points


@dataclass(frozen=True)
class Line:
    """A sentence, and the interval (points, 95 per cent, widened to steps) behind it."""

    says: Sentence
    low: float
    high: float


@dataclass(frozen=True)
class Told:
    """One quarter; without lines nothing is told of it, for whatever reason."""

    quarter: Quarter
    track: Line | None = None
    project: Line | None = None
    lean: Line | None = None


def look(professional: Professional) -> list[Told]:
    """The last quarters, the newest first; the look goes on the trail of whoever counts in one."""
    held = list(pairings_of(professional))
    told = []
    with transaction.atomic():
        for quarter in closed(timezone.now()):
            meetings = _whole(counted(held, SENSING, quarter) or ())
            sensed = sense([np.array(list(map(_numbers, one))) for one in meetings.values()])
            if sensed is not None:
                _look_on_trail(professional, meetings)
            told.append(_told(quarter, sensed))
    return told


def _whole(held: Iterable[Both]) -> dict[uuid.UUID, list[Both]]:
    """By pairing, the meetings with all three numbers; only where there are enough of them."""
    found: dict[uuid.UUID, list[Both]] = {}
    for one in held:
        if one.blind and None not in _numbers(one):
            found.setdefault(one.meeting.pairing_id, []).append(one)
    return {key: meetings for key, meetings in found.items() if len(meetings) >= FEWEST_MEETINGS}


def _numbers(one: Both) -> tuple[int | None, int | None, int | None]:
    """The guess, what it was for the client, and the professional's own feeling."""
    own = one.professional
    return own.get(GUESS), one.client.get(FELT["client"]), own.get(FELT["professional"])


def _look_on_trail(professional: Professional, meetings: dict[uuid.UUID, list[Both]]) -> None:
    for pairing_id, held in meetings.items():
        client = held[0].meeting.pairing.client_id
        if client is not None:
            trail.looked("learning.looked", subject=client, by=professional.actor, about=pairing_id)


def _told(quarter: Quarter, sensed: Sensed | None) -> Told:
    if sensed is None:
        return Told(quarter)
    return Told(
        quarter,
        _line(TRACK, sensed.track, STEP),
        _line(PROJECT, sensed.project, STEP),
        _line(LEAN, sensed.lean, LEAN_STEP),
    )


def _line(sentences: dict[Way, Sentence], found: Estimate, step: float) -> Line:
    low, high = floor(found.low / step) * step, ceil(found.high / step) * step
    if low == high:
        low, high = low - step, high + step
    return Line(sentences[_way(low, high, step, sentences)], low, high)


def _way(low: float, high: float, step: float, sentences: dict[Way, Sentence]) -> Way:
    if low > 0:
        return Way.IN_PART if Way.IN_PART in sentences and low < 2 * step else Way.ALONG
    if high < 0:
        return Way.AGAINST
    return Way.HARDLY if -step <= low and high <= step else Way.CANNOT_TELL
