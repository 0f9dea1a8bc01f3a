"""Finding true change since the first four ratings, at equal false alarms.

A change to find is one pair SD or more; none is a quarter of it or less. Each method's bound is set on
the tuning seeds so that one in ten pairings without change is called changed; then all are tried on
the proving seeds. Found counts only in the right direction.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from bench.figures import Figure
from bench.resonances.ceiling import follow_knowing
from bench.resonances.drawing import CLIPPED, PROVING, TUNING, below, pieces
from bench.resonances.plain import follow_plain
from bench.resonances.rivals import (
    Rival,
    both_sides,
    cusum,
    ewma,
    last_minus_first,
    local_level,
    reliable_change,
)
from wend_lab.practices import Array, Drawn
from wend_lab.truths import changes
from wend_resonance import ROOM, follow_many

AFTER = (6, 8, 12, 20)
FALSE_ALARMS = 0.10
LARGE, SMALL = 1.0, 0.25
PAIRINGS = 30_000
WORLD = replace(CLIPPED, sessions=36, leaving=0.0, practical=0.0)
Method = Callable[[Drawn], Array]  # a number for each pairing as of each session; low: further


def _ours(drawn: Drawn) -> Array:
    told = follow_many(drawn.client, drawn.professional, ROOM)
    return np.array([_odds(below(moved, 0.0)) for moved in told]).T


def _odds(chance: Array) -> Array:
    safe = np.clip(chance, 1e-12, 1 - 1e-12)
    return -np.log(safe / (1 - safe))


def _knowing(drawn: Drawn) -> Array:
    told = [mean / np.sqrt(np.maximum(var, 1e-9)) for mean, var in follow_knowing(drawn, ROOM)]
    return np.array(told).T


def _gaussian(drawn: Drawn) -> Array:
    told = follow_plain(drawn.client, drawn.professional, ROOM)
    return np.array([mean / np.sqrt(np.maximum(var, 1e-9)) for mean, var in told]).T


def _alone(rival: Callable[[Array], Array]) -> Method:
    return lambda drawn: rival(drawn.client)


def _both(rival: Callable[[Array], Array]) -> Method:
    return lambda drawn: rival(both_sides(drawn.client, drawn.professional, ROOM))


def families() -> dict[str, list[Method]]:
    """Each method with its variants, ours first and the ceiling last."""
    plain: dict[str, list[Rival]] = {
        "last_minus_first": [last_minus_first],
        "ewma": [ewma(weight) for weight in (0.1, 0.2, 0.3, 0.5)],
        "cusum": [cusum(slack) for slack in (0.0, 0.25, 0.5)],
        "reliable_change": [reliable_change],
        "local_level": [local_level(ROOM)],
    }
    told = {
        name: [way(rival) for rival in rivals for way in (_alone, _both)]
        for name, rivals in plain.items()
    }
    return {"ours": [_ours], **told, "gaussian_two_sided": [_gaussian], "ceiling": [_knowing]}


@dataclass(frozen=True)
class Sample:
    """What one method said, and the truth, of each pairing after so many ratings."""

    said: Array
    truth: Array

    def bound(self) -> float:
        """From where on one in ten pairings without change is called changed."""
        return float(np.quantile(np.abs(self.said[np.abs(self.truth) <= SMALL]), 1 - FALSE_ALARMS))

    def found(self, bound: float) -> float:
        """Share of large changes found, in the right direction."""
        large = np.abs(self.truth) >= LARGE
        right = np.sign(self.said) == np.sign(self.truth)
        return float((right & (np.abs(self.said) > bound))[large].mean())


def figures() -> list[Figure]:
    """Share found after 6, 8, 12, 20 ratings; ``against`` is ours."""
    tuned = _samples(TUNING)
    proved = _samples(PROVING + 50)
    return [figure for after in AFTER for figure in _after(after, tuned, proved)]


_Samples = dict[tuple[str, int, int], Sample]  # family, variant, ratings


def _after(after: int, tuned: _Samples, proved: _Samples) -> Iterator[Figure]:
    ours = 0.0
    for family, variants in families().items():
        number = max(
            range(len(variants)),
            key=lambda n: tuned[family, n, after].found(tuned[family, n, after].bound()),
        )
        bound = tuned[family, number, after].bound()
        found = 100 * proved[family, number, after].found(bound)
        ours = found if family == "ours" else ours
        yield Figure(f"found.{after}.{family}", found, "% found", ours, found / max(ours, 1e-9))


def _samples(seed: int) -> _Samples:
    gathered: dict[tuple[str, int, int], list[tuple[Array, Array]]] = {}
    for drawn in pieces(WORLD, PAIRINGS, seed):
        truth, _apart = changes(drawn)
        rated = (~np.isnan(drawn.client)).cumsum(axis=1)
        for family, methods in families().items():
            for number, method in enumerate(methods):
                said = method(drawn)
                for after in AFTER:
                    reached = np.flatnonzero(rated[:, -1] >= after)
                    at = (rated[reached] >= after).argmax(axis=1)
                    pair = said[reached, at], truth[reached, at]
                    gathered.setdefault((family, number, after), []).append(pair)
    return {
        key: Sample(*(np.concatenate(part) for part in zip(*parts, strict=True)))
        for key, parts in gathered.items()
    }
