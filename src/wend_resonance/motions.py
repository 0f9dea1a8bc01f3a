"""What the settings make of a pairing: how its answers show it, and two ways in which fit may move.

Fit drifts always and jumps rarely. A jump at a moment that is not known looks, in mean and covariance,
like a faster walk; so a pairing is either *steady* or *moved*, and the ratings say how likely each is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from wend_resonance.belief import SESSION, Seen
from wend_resonance.settings import Settings

SPAN: Final = 12  # sessions over which one jump is spread; assumed


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings as the filter's steps need them."""

    client: Seen
    professional: Seen
    walks: tuple[float, ...]  # variance of fit a session, for each way of moving (pair SD squared)
    together: float  # correlation of the sides' walks
    lag: float
    fresh: float  # variance new in a client's session part each session (points squared)
    scales: tuple[float, float]
    usual: tuple[float, float]  # variance of an answer beside its level (points squared)


@lru_cache(maxsize=256)
def plan(settings: Settings) -> Plan:
    """Worked out once for each record of settings."""
    client, professional = settings.client, settings.professional
    shown = settings.same_session * professional.session_sd / client.session_sd
    alone = professional.session_sd**2 * (1 - settings.same_session**2)
    steady = settings.drift**2
    return Plan(
        client=Seen(0, 2, client.pair_sd, 1.0, 0.0),
        professional=Seen(1, 3, professional.pair_sd, shown, alone),
        walks=(steady, steady + settings.jump**2 / SPAN),
        together=settings.sides,
        lag=client.lag,
        fresh=client.session_sd**2 * (1 - client.lag**2),
        scales=(client.pair_sd, professional.pair_sd),
        usual=(client.session_sd**2, professional.session_sd**2),
    )


def log_priors(settings: Settings, meetings: int) -> tuple[float, float]:
    """Of steady and moved, after so many meetings (one or more)."""
    steps = max(meetings - (settings.first - 1) / 2, 0.5)
    steady = max((1 - settings.jump_chance) ** steps, 1e-12)
    return log(steady), log(max(1 - steady, 1e-12))


def starting(settings: Settings) -> tuple[int, float]:
    """Which of the five is known before any answer, and its variance."""
    return SESSION, settings.client.session_sd**2
