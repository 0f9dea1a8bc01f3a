"""Whether the intervals hold what they promise: the truth's place in what is believed."""

import numpy as np

from bench.figures import Figure
from bench.resonances.drawing import (
    CLIPPED,
    PROVING,
    Case,
    below,
    cases,
    pieces,
    truth_at_the_end,
)
from wend_lab.practices import Array
from wend_resonance import filter_many

WIDTHS = (50, 80, 95)
PAIRINGS = 40_000


def figures() -> list[Figure]:
    """What it is held to within two points, then the rest as it is."""
    base = Case("", CLIPPED)
    told = [_figure(f"coverage.{w}", places(base, PAIRINGS, PROVING), w) for w in WIDTHS]
    for number, case in enumerate(cases(), start=1):
        found = places(case, PAIRINGS // 2, PROVING + number)
        told += [_figure(f"coverage.{case.name}.{width}", found, width) for width in WIDTHS]
    return told


def places(case: Case, pairings: int, seed: int) -> Array:
    """Where the true change lies in the belief about it, 0 to 1, of pairings not too early."""
    found = []
    for drawn in pieces(case.world, pairings, seed):
        moved = filter_many(drawn.client, drawn.professional, case.given)
        enough = moved.rated >= case.given.first
        found.append(below(moved, truth_at_the_end(drawn))[enough])
    return np.concatenate(found)


def _figure(name: str, found: Array, width: int) -> Figure:
    held = float((np.abs(found - 0.5) < width / 200).mean())
    return Figure(name, 100 * held, "% held", float(width), held * 100 / width)
