"""What it says in words: how often the truth is on the other side, how often it cannot tell."""

from collections import Counter
from dataclasses import replace

import numpy as np

from bench.figures import Figure
from bench.resonances.drawing import CLIPPED, PROVING, pieces, truth_at_the_end
from wend_lab.truths import changes, last_meetings
from wend_lab.world import World
from wend_resonance import ROOM, Kind, Settings, say

PAIRINGS = 10_000
SIGN = {Kind.CLOSER: 1.0, Kind.FURTHER: -1.0}


def figures() -> list[Figure]:
    """With all answers as they are; then with a third, a half of clients masking."""
    told = _figures("", CLIPPED, ROOM, PROVING + 80)
    for share in (0.3, 0.5):
        world = replace(CLIPPED, masking=share)
        told += _figures(f".masking{share}", world, ROOM, PROVING + 81)[:1]
    return told


def spoken(
    world: World, given: Settings, seed: int, pairings: int = PAIRINGS
) -> list[tuple[Kind, float, float]]:
    """Kind, true common change and true apart of each pairing, as of its last answer."""
    found = []
    for drawn in pieces(world, pairings, seed):
        truth = truth_at_the_end(drawn)
        _common, apart = changes(drawn)
        apart = apart[np.arange(len(apart)), last_meetings(drawn)]
        for i, (client, other) in enumerate(
            zip(drawn.client.tolist(), drawn.professional.tolist(), strict=True)
        ):
            found.append((say(client, other, given).kind, float(truth[i]), float(apart[i])))
    return found


def _figures(name: str, world: World, given: Settings, seed: int) -> list[Figure]:
    found = spoken(world, given, seed)
    directed = [(kind, truth) for kind, truth, _apart in found if kind in SIGN]
    wrong = np.mean([SIGN[kind] * truth < 0 for kind, truth in directed])
    counts = Counter(kind for kind, _truth, _apart in found)
    late = [kind for kind in counts if kind is not Kind.TOO_EARLY]
    total = sum(counts[kind] for kind in late)
    small = [
        abs(truth) >= given.matters for kind, truth, _a in found if kind is Kind.MUCH_AS_IT_WAS
    ]
    alike = [abs(apart) < given.matters for kind, _t, apart in found if kind is Kind.DIFFERENTLY]
    return [
        Figure(f"wrong_side{name}", float(wrong), "share", 0.10, float(wrong) / 0.10),
        Figure(f"wrong.much_as_it_was{name}", float(np.mean(small or [False])), "share", 0.10),
        Figure(f"wrong.differently{name}", float(np.mean(alike or [False])), "share", 0.10),
        *(Figure(f"says.{kind.value}{name}", 100 * counts[kind] / total, "%") for kind in late),
    ]
