"""Learning the settings from a practice's own ratings: empirical Bayes, the published ones as prior.

The marginal likelihood of all ratings, given the settings, is what the filter adds up on its way. Six
numbers are learnt on scales without bounds; each has a normal prior around its published or assumed
value, so that little data moves little. Level is not learnt: the model does not use it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import exp, log
from typing import Final

import numpy as np

from wend_resonance.belief import Array
from wend_resonance.many import filter_many
from wend_resonance.settings import Settings, Side

ENOUGH_PAIRINGS: Final = 50
ENOUGH_RATINGS: Final = 400
NAMES: Final = ("client_session", "lag", "professional_session", "same_session", "drift", "sides")
# How far a practice may well lie from what is published, on the scales below (SD of the prior).
PRIOR: Final = np.array([0.3, 0.4, 0.3, 0.4, 0.5, 0.5])
_STEP: Final = 0.02
_ROUNDS: Final = 12


class TooFew(ValueError):  # noqa: N818  # what there is too few of, not an error
    """There is less than the stated amount; carries what there is."""

    def __init__(self, pairings: int, ratings: int) -> None:
        super().__init__(
            f"{pairings} pairings with {ratings} ratings: learning needs {ENOUGH_PAIRINGS} pairings "
            f"with at least four ratings of the client's, and {ENOUGH_RATINGS} ratings in all"
        )
        self.pairings = pairings
        self.ratings = ratings


@dataclass(frozen=True, slots=True)
class Learnt:
    """settings: the most likely.  spread: how unsure, as SD on the unbounded scales, by ``NAMES``."""

    settings: Settings
    spread: tuple[float, ...]


def learn_settings(client: Array, professional: Array, prior: Settings) -> Learnt:
    """The settings most likely for these ratings [pairings, sessions], points, NaN where missing.

    Only ratings whose clients have agreed to this may be given. Raises TooFew.
    """
    enough = (~np.isnan(client)).sum(axis=1) >= prior.first
    own, other = client[enough], professional[enough]
    ratings = int((~np.isnan(own)).sum() + (~np.isnan(other)).sum())
    if len(own) < ENOUGH_PAIRINGS or ratings < ENOUGH_RATINGS:
        raise TooFew(len(own), ratings)
    centre = _open_scales(prior)

    def cost(at: Array) -> float:
        held = filter_many(own, other, _settings(prior, at)).evidence.sum()
        return float(0.5 * (((at - centre) / PRIOR) ** 2).sum() - held)

    best, curve = _lowest(cost, centre)
    spread = np.sqrt(np.diag(np.linalg.inv(curve)))
    return Learnt(_settings(prior, best), tuple(float(s) for s in spread))


def _open_scales(settings: Settings) -> Array:
    client, professional = settings.client, settings.professional
    return np.array(
        [
            log(client.session_sd),
            _logit(client.lag),
            log(professional.session_sd),
            _logit(settings.same_session),
            log(settings.drift),
            _logit(settings.sides),
        ]
    )


def _settings(prior: Settings, at: Array) -> Settings:
    """These six in the place of the prior's; what one pair SD is in points stays as it was."""
    a, lag, b, same, drift, sides = at.tolist()
    client = with_session(prior.client, exp(a))
    return replace(
        prior,
        client=replace(client, lag=_share(lag)),
        professional=with_session(prior.professional, exp(b)),
        same_session=_share(same),
        drift=exp(drift),
        sides=_share(sides),
    )


def with_session(side: Side, session_sd: float) -> Side:
    """The same side with sessions this loud (points); what belongs to pair and person stays."""
    beyond = side.sd**2 - side.session_sd**2
    variance = beyond + session_sd**2
    return replace(
        side,
        sd=variance**0.5,
        pair=side.pair_sd**2 / variance,
        session=session_sd**2 / variance,
    )


def _logit(share: float) -> float:
    return log(share / (1 - share))


def _share(at: float) -> float:
    return 1 / (1 + exp(-at))


def _lowest(cost: Callable[[Array], float], start: Array) -> tuple[Array, Array]:
    """Damped Newton steps with a curvature by differences, made positive; returns that of the end."""
    at, here = start, cost(start)
    slope, curve = _shape(cost, at, here)
    for _round in range(_ROUNDS):
        step = -np.linalg.solve(curve, slope)
        size = min(1.0, 0.7 / float(np.abs(step).max()))
        for _halving in range(6):
            there = cost(at + size * step)
            if there < here:
                break
            size /= 2
        else:
            break
        gained, at, here = here - there, at + size * step, there
        slope, curve = _shape(cost, at, here)
        if gained < 0.02:
            break
    return at, curve


def _shape(cost: Callable[[Array], float], at: Array, here: float) -> tuple[Array, Array]:
    size = len(at)
    steps = np.eye(size) * _STEP
    up = np.array([cost(at + step) for step in steps])
    down = np.array([cost(at - step) for step in steps])
    curve = np.diag((up + down - 2 * here) / _STEP**2)
    for i in range(size):
        for j in range(i):
            both = cost(at + steps[i] + steps[j])
            curve[i, j] = curve[j, i] = (both - up[i] - up[j] + here) / _STEP**2
    values, vectors = np.linalg.eigh(curve)
    safe = vectors @ np.diag(np.maximum(values, 1.0)) @ vectors.T
    return (up - down) / (2 * _STEP), safe
