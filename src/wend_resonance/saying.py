"""What one pairing's ratings say about change since the first four, in one of six ways.

Change is counted in pair SD and is the mean of both sides' change of fit. Where a side is silent its
part is inferred, and the interval is the wider for it. Level is never judged nor returned: in one
pairing, leniency and fit cannot be told apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import erfc, isnan, sqrt
from typing import Final

from wend_resonance.one import Rating, Way, filter_one
from wend_resonance.settings import PRIVATE, Settings

INTERVALS: Final = (50, 80, 95)
_HALVINGS: Final = 24
_TINY: Final = 1e-9


class Kind(StrEnum):
    """All that can be said. None of them speaks of a person."""

    TOO_EARLY = "too_early"
    MUCH_AS_IT_WAS = "much_as_it_was"
    CLOSER = "closer"
    FURTHER = "further"
    DIFFERENTLY = "differently"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Said:
    """probability: of what ``kind`` says; None when too early or when it cannot tell.

    intervals: per cent to (lower, upper) change of fit in pair SD; empty when too early.
    """

    kind: Kind
    probability: float | None = None
    intervals: Mapping[int, tuple[float, float]] = field(default_factory=dict)


def say(
    client: Sequence[Rating], professional: Sequence[Rating], settings: Settings = PRIVATE
) -> Said:
    """What these ratings say; points 0 to 10, one a meeting in order, None or NaN where missing.

    Raises ValueError when the two are not of one length.
    """
    ways = filter_one(client, professional, settings)
    told = _told(client)
    if told < settings.first:
        return Said(Kind.TOO_EARLY)
    change = [(way.weight, *way.common) for way in ways]
    kind, probability = _kind(ways, told, _told(professional), settings)
    return Said(kind, probability, {width: _middle(change, width / 100) for width in INTERVALS})


def _kind(
    ways: Sequence[Way], told: int, other: int, settings: Settings
) -> tuple[Kind, float | None]:
    """The first that is sure, in this order; what is small is said to be so before its direction."""
    change = [(way.weight, *way.common) for way in ways]
    apart = [(way.weight, *way.apart) for way in ways]
    small = settings.matters
    sure = {
        Kind.DIFFERENTLY: 1 - _between(apart, -small, small) if other >= settings.first else 0.0,
        # Early on, that little has changed would be said by the settings, not by the ratings.
        Kind.MUCH_AS_IT_WAS: _between(change, -small, small) if told >= 2 * settings.first else 0.0,
        Kind.CLOSER: 1 - _below(change, 0.0),
        Kind.FURTHER: _below(change, 0.0),
    }
    for kind, probability in sure.items():
        if probability >= settings.sure:
            return kind, probability
    return Kind.CANNOT_TELL, None


_Mixed = Sequence[tuple[float, float, float]]  # weight, mean, SD


def _told(ratings: Sequence[Rating]) -> int:
    return sum(rating is not None and not isnan(rating) for rating in ratings)


def _below(mixed: _Mixed, bound: float) -> float:
    return sum(
        weight * 0.5 * erfc((mean - bound) / (max(sd, _TINY) * sqrt(2)))
        for weight, mean, sd in mixed
    )


def _between(mixed: _Mixed, low: float, high: float) -> float:
    return _below(mixed, high) - _below(mixed, low)


def _middle(mixed: _Mixed, share: float) -> tuple[float, float]:
    return _quantile(mixed, (1 - share) / 2), _quantile(mixed, (1 + share) / 2)


def _quantile(mixed: _Mixed, share: float) -> float:
    low = min(mean - 8 * sd for _weight, mean, sd in mixed)
    high = max(mean + 8 * sd for _weight, mean, sd in mixed)
    for _halving in range(_HALVINGS):
        middle = (low + high) / 2
        if _below(mixed, middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2
