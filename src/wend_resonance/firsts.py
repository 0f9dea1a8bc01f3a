"""What a side's very first answer says of where its answers stand.

Inside the scale a level is anywhere: nothing is known of it beforehand, so that who rates low and who
rates high are told the same about change. Beyond the ends, where answers cannot show it, levels thin
out as wide as pairings in general differ; for answers at the ends that is added up over a fine grid.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from wend_resonance.belief import Array
from wend_resonance.ends import HALF, HIGHEST, LOWEST, ROUNDING, hazards
from wend_resonance.settings import Side

_STEP: Final = 0.05
_FAR: Final = 12.0


@lru_cache(maxsize=64)
def firsts(side: Side) -> tuple[tuple[float, ...], ...]:
    """For each answer 0 to 10: mean of level and rest, their variances, their covariance."""
    usual = side.session_sd**2
    inside = [(float(n), 0.0, usual + ROUNDING, usual, -usual) for n in range(1, 10)]
    level, rest, *spreads = _at_the_top(side)
    return (LOWEST + HIGHEST - level, -rest, *spreads), *inside, (level, rest, *spreads)


@lru_cache(maxsize=64)
def firsts_array(side: Side) -> Array:
    """The same as an array [5, 11]."""
    return np.array(firsts(side)).T.copy()


def _at_the_top(side: Side) -> tuple[float, ...]:
    """Of a 10. The rest is normal; given the level, its moments above the edge are known."""
    sd = side.session_sd
    level = np.arange(LOWEST - 4 * side.sd, HIGHEST + 6 * side.sd, _STEP)
    edge = np.clip((HIGHEST - HALF - level) / sd, -_FAR, _FAR)
    density = np.exp(-0.5 * edge * edge) / np.sqrt(2 * np.pi)
    above = np.exp(hazards(-edge)[1])
    weight = np.exp(-0.5 * (np.maximum(level - HIGHEST, 0) / side.level_sd) ** 2)
    weight /= (weight * above).sum()
    a, b = float((weight * above * level).sum()), float((weight * sd * density).sum())
    aa = float((weight * above * (level - a) ** 2).sum())
    bb = float((weight * sd**2 * (above + edge * density)).sum()) - b * b
    return a, b, aa, bb, float((weight * sd * density * (level - a)).sum())
