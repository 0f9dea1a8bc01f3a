"""What is believed of one pairing, or of many at once, and the three ways in which it changes.

One mathematics for both: every number in here is a ``float`` (one pairing, plain Python) or an array
with one place for each pairing. The five things believed of a pairing:

0, 1  where the client's, the professional's answers stood at first (points): a nuisance, see below
2, 3  how far fit, as the client, the professional senses it, has moved since then (pair SD)
4     what is special to the client's present session (points)

*At first* is the mean over the client's first four ratings. The anchor runs: after k of them, 0 and 1
are the mean over these k and 2 and 3 the distance from it; ``stand`` takes it on by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
N = TypeVar("N", float, Array)
SIZE: Final = 5
SESSION: Final = 4


@dataclass(slots=True)
class Belief(Generic[N]):
    """A Gaussian over the five: ``mean[i]``, and ``cov[i][j]`` for j not above i."""

    mean: list[N]
    cov: list[list[N]]

    def covariance(self, i: int, j: int) -> N:
        """Between two of the five."""
        return self.cov[i][j] if j <= i else self.cov[j][i]


@dataclass(frozen=True, slots=True)
class Seen:
    """How one side's answer shows the five: a level, fit, the session, and noise (points squared)."""

    level: int
    fit: int
    per_fit: float
    per_session: float
    noise: float

    @property
    def loads(self) -> tuple[tuple[int, float], ...]:
        """What stands beside the level in an answer."""
        return ((self.fit, self.per_fit), (SESSION, self.per_session))


def pass_session(belief: Belief[N], walk: float, together: float, lag: float, fresh: float) -> None:
    """From one meeting to the next: fit walks (variance, covariance), the session's part fades."""
    mean, cov = belief.mean, belief.cov
    cov[2][2] = cov[2][2] + walk
    cov[3][3] = cov[3][3] + walk
    cov[3][2] = cov[3][2] + together
    mean[SESSION] = mean[SESSION] * lag
    last = cov[SESSION]
    for j in range(SESSION):
        last[j] = last[j] * lag
    last[SESSION] = last[SESSION] * (lag * lag) + fresh


def stand(belief: Belief[N], share: N, scales: tuple[float, float]) -> None:
    """Take the anchor on: levels go ``share`` of the way to where fit is now, distances shrink."""
    mean, cov = belief.mean, belief.cov
    keep = 1 - share
    for level, fit, scale in ((0, 2, scales[0]), (1, 3, scales[1])):
        step = share * scale
        mean[level] = mean[level] + step * mean[fit]
        mean[fit] = keep * mean[fit]
        own = cov[level][level] + step * (2 * cov[fit][level] + step * cov[fit][fit])
        for other in range(SIZE):
            if other in {level, fit}:
                continue
            _set(cov, level, other, _get(cov, level, other) + step * _get(cov, fit, other))
            _set(cov, fit, other, keep * _get(cov, fit, other))
        cov[fit][level] = keep * (cov[fit][level] + step * cov[fit][fit])
        cov[fit][fit] = keep * keep * cov[fit][fit]
        cov[level][level] = own


def expect(belief: Belief[N], seen: Seen) -> tuple[N, N, list[N]]:
    """Mean and variance of one side's answer before rounding, and its covariance with each."""
    mean, cov = belief.mean, belief.cov
    level, fit, a, b = seen.level, seen.fit, seen.per_fit, seen.per_session
    last = cov[SESSION]
    with_each = [_get(cov, i, level) + a * _get(cov, i, fit) + b * last[i] for i in range(SESSION)]
    with_each.append(last[level] + a * last[fit] + b * last[SESSION])
    middle = mean[level] + a * mean[fit] + b * mean[SESSION]
    spread = with_each[level] + a * with_each[fit] + b * with_each[SESSION] + seen.noise
    return middle, spread, with_each


def learn(belief: Belief[N], with_each: list[N], pull: N, sharper: N) -> None:
    """Take in an answer: ``pull`` moves the means, ``sharper`` takes variance away."""
    mean, cov = belief.mean, belief.cov
    for i in range(SIZE):
        c = with_each[i]
        mean[i] = mean[i] + c * pull
        scaled = c * sharper
        row = cov[i]
        for j in range(i + 1):
            row[j] = row[j] - scaled * with_each[j]


def begin(belief: Belief[N], seen: Seen, first: Sequence[N], usual: float) -> None:
    """Take in a side's first answer, before which its level was anywhere.

    first: what that answer alone says (``firsts.FIRSTS``): mean of level and of the rest, their
    variances and covariance. usual: the variance of the rest that these were worked out with.
    """
    level_mean, rest_mean, level_var, rest_var, both = first
    mean, cov = belief.mean, belief.cov
    for j in range(SIZE):
        _set(cov, seen.level, j, 0 * mean[j])
    mean[seen.level] = 0 * mean[seen.level]
    middle, spread, with_each = expect(belief, seen)
    gain = [c / spread for c in with_each]
    wider = spread / usual
    for i in range(SIZE):
        mean[i] = mean[i] + gain[i] * rest_mean
        for j in range(i + 1):
            cov[i][j] = cov[i][j] + gain[i] * gain[j] * ((rest_var - usual) * wider)
        _set(cov, seen.level, i, gain[i] * both * wider)
    mean[seen.level] = level_mean - middle
    cov[seen.level][seen.level] = level_var + (spread - usual)


def _get(cov: list[list[Any]], i: int, j: int) -> Any:
    return cov[i][j] if j <= i else cov[j][i]


def _set(cov: list[list[Any]], i: int, j: int, value: Any) -> None:
    if j <= i:
        cov[i][j] = value
    else:
        cov[j][i] = value
