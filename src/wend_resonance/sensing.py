"""How well a professional senses it: West and Kenny's (2011) truth-and-bias model over their pairings.

A professional's judgement of how it is for the client is held against what the client said (the truth)
and what the professional felt themselves (the bias). Three numbers come out, each with its interval:

track: points their judgement moves when the client's answer moves by one, own feeling held.
project: points it moves when their own feeling moves by one, the client's answer held.
lean: points it lies above (or below) the client's answer on the whole.

The first two are within pairings, so that no client's or professional's level counts. Uncertainty is
over pairings (cluster-robust, t with pairings less one), since meetings of one pairing are alike.
Ratings are coarse and noisy: ``track`` is the tracking of answers, and that of what lies behind them
is stronger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wend_resonance.belief import Array

FEWEST_PAIRINGS: Final = 5
FEWEST_MEETINGS: Final = 3  # of a pairing, with all three answers
_NORMAL_975: Final = 1.959964


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its 95 per cent interval, points."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Sensed:
    """What comes out, over so many pairings; nothing of any one of them."""

    track: Estimate
    project: Estimate
    lean: Estimate
    pairings: int


def sense(pairings: Sequence[Array]) -> Sensed | None:
    """From pairings whose clients agreed; each [meetings, 3]: judgement, client's, own; points.

    NaN where missing. None when fewer than five pairings have three whole meetings, or when neither
    the clients' nor the own answers ever move.
    """
    whole = [_whole(np.asarray(each, float).reshape(-1, 3)) for each in pairings]
    told = [each for each in whole if len(each) >= FEWEST_MEETINGS]
    if len(told) < FEWEST_PAIRINGS:
        return None
    slopes = _slopes([each - each.mean(axis=0) for each in told])
    if slopes is None:
        return None
    lean = np.array([float((each[:, 0] - each[:, 1]).mean()) for each in told])
    return Sensed(slopes[0], slopes[1], average(lean), len(told))


def _whole(meetings: Array) -> Array:
    kept: Array = meetings[~np.isnan(meetings).any(axis=1)]
    return kept


def _slopes(centred: Sequence[Array]) -> tuple[Estimate, Estimate] | None:
    sums: NDArray[np.float64] = np.sum([each[:, 1:].T @ each[:, 1:] for each in centred], axis=0)
    if np.linalg.matrix_rank(sums, tol=1e-6) < 2:
        return None
    inverse: Array = np.asarray(np.linalg.inv(sums), np.float64)
    found: Array = inverse @ np.sum([each[:, 1:].T @ each[:, 0] for each in centred], axis=0)
    meat = np.zeros((2, 2))
    for each in centred:
        score = _score(each, found, inverse)
        meat += np.outer(score, score)
    spread = np.sqrt(np.diag(inverse @ meat @ inverse))
    wide = _student(len(centred) - 1)
    track, project = (
        Estimate(float(v), float(v - wide * s), float(v + wide * s))
        for v, s in zip(found, spread, strict=True)
    )
    return track, project


def _score(centred: Array, found: Array, inverse: Array) -> Array:
    """One pairing's pull, its residuals made larger for its own leverage (CR3 of Bell, McCaffrey)."""
    answers = centred[:, 1:]
    rest = centred[:, 0] - answers @ found
    own = np.eye(len(rest)) - answers @ inverse @ answers.T
    score: Array = answers.T @ np.linalg.pinv(own) @ rest
    return score


def average(values: Array) -> Estimate:
    """The mean of five or more numbers, with the interval of Student's t; in their unit."""
    middle = float(values.mean())
    spread = float(values.std(ddof=1)) / sqrt(len(values))
    wide = _student(len(values) - 1)
    return Estimate(middle, middle - wide * spread, middle + wide * spread)


def _student(df: int) -> float:
    """The .975 point of Student's t from 4 degrees on, by Cornish and Fisher: right to .01."""
    z = _NORMAL_975
    first = (z**3 + z) / (4 * df)
    second = (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2)
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3)
    return z + first + second + third
