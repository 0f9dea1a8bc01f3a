"""Simulated practices for the bench. Tuning and proving never share a seed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from wend_lab.practices import Array, Drawn, draw_all
from wend_lab.truths import changes, last_meetings
from wend_lab.world import World
from wend_resonance import ROOM, Moved, Settings
from wend_resonance.ends import hazards

TUNING, PROVING = 1_000, 7_000  # seeds: settings and thresholds are chosen on the first alone
CLIPPED = World(settings=ROOM, masking=0.0, sessions=30)  # about half of answers are tens


@dataclass(frozen=True)
class Case:
    """Practices of one kind, and the settings the filter is given for them."""

    name: str
    world: World
    given: Settings = ROOM


def cases() -> list[Case]:
    """What it is held to, then how it degrades."""
    worse = replace(ROOM, drift=ROOM.drift * 2)
    jumpy = replace(ROOM, jump_chance=0.05)
    loud = replace(ROOM, client=replace(ROOM.client, session=0.45, pair=0.25))
    apart = replace(ROOM, sides=0.2)
    return [
        Case("masking.3", replace(CLIPPED, masking=0.3)),
        Case("masking.5", replace(CLIPPED, masking=0.5)),
        Case("not_at_random", replace(CLIPPED, missing_more=0.7)),
        Case("drift_doubled", replace(CLIPPED, settings=worse)),
        Case("more_jumps", replace(CLIPPED, settings=jumpy)),
        Case("louder_sessions", replace(CLIPPED, settings=loud)),
        Case("sides_apart", replace(CLIPPED, settings=apart)),
        Case("given_privately", replace(CLIPPED, settings=replace(ROOM, client=PRIVATE_CLIENT))),
    ]


PRIVATE_CLIENT = replace(ROOM.client, level=8.7, sd=1.8)


def pieces(world: World, pairings: int, seed: int) -> Iterator[Drawn]:
    """So many pairings of these practices, in pieces."""
    return draw_all(world, pairings, seed)


def truth_at_the_end(drawn: Drawn) -> Array:
    """True common change as of each pairing's last answered meeting."""
    common, _apart = changes(drawn)
    picked: Array = common[np.arange(len(common)), last_meetings(drawn)]
    return picked


def below(moved: Moved, bound: Array | float) -> Array:
    """Probability that the common change is below the bound, [pairings]."""
    mean, variance = moved.common
    z = (bound - mean) / np.sqrt(np.maximum(variance, 1e-12))
    told: Array = (moved.weight * np.exp(hazards(np.clip(z, -30, 30))[1])).sum(axis=0)
    return told
