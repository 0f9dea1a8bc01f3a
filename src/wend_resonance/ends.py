"""Answers at the ends of the scale: 10 means "10 or more", 0 means "0 or less".

``hazard(z)`` is pdf(z) / cdf(z) of the standard normal, and ``log_cdf`` its companion. For arrays they
use the complementary error function of Press et al., Numerical Recipes (3rd ed., 6.2.2), whose
relative error is below 1.2e-7 everywhere; for one number, Python's own.
"""

from __future__ import annotations

from math import erfc, exp, log, pi, sqrt
from typing import Final

import numpy as np

from wend_resonance.belief import Array

LOWEST: Final = 0.0
HIGHEST: Final = 10.0
HALF: Final = 0.5
ROUNDING: Final = 1 / 12  # variance of what rounding to whole points takes away
_ROOT: Final = sqrt(0.5)
_PEAK: Final = 1 / sqrt(2 * pi)
# Chebyshev fit: log(erfc(x) / t) + x*x as a polynomial in t = 1 / (1 + x / 2), x not below 0.
_FIT: Final = (
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807,
    -0.18628806, 0.09678418, 0.37409196, 1.00002368, -1.26551223,
)  # fmt: skip


def hazard(z: float) -> tuple[float, float]:
    """pdf / cdf at z, and the logarithm of the cdf, of one number (z not below -35)."""
    below = 0.5 * erfc(-z * _ROOT)
    return _PEAK * exp(-0.5 * z * z) / below, log(below)


def hazards(z: Array) -> tuple[Array, Array]:
    """The same for an array of any shape."""
    x = np.abs(z) * _ROOT
    t = 1 / (1 + 0.5 * x)
    power = np.full_like(t, _FIT[0])
    for factor in _FIT[1:]:
        power *= t
        power += factor
    square = x * x
    tail = 0.5 * t * np.exp(power - square)
    below = np.where(z > 0, 1 - tail, tail)
    return _PEAK * np.exp(-square) / below, np.log(below)


_FAR: Final = 8.0
_STEPS: Final = 128  # places of the table for one unit of z: straight lines between err by < 3e-6
_PLACES: Final = hazards(np.arange(-_FAR, _FAR + 2 / _STEPS, 1 / _STEPS))
_RISES: Final = tuple(np.diff(each, append=each[-1]) for each in _PLACES)


def hazards_fast(z: Array) -> tuple[Array, Array]:
    """The same from a table, for the inner loop; one axis."""
    place = (np.minimum(z, _FAR) + _FAR) * _STEPS
    if len(z) and place.min() < 0:
        return hazards(z)
    at = place.astype(np.intp)
    place -= at
    rate = _PLACES[0].take(at) + place * _RISES[0].take(at)
    return rate, _PLACES[1].take(at) + place * _RISES[1].take(at)
