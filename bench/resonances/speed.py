"""Filtering 100,000 pairings x 20 two-sided ratings beside a plain filter; and one pairing alone."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import numpy as np

from bench.figures import Figure, beside
from bench.resonances.drawing import CLIPPED, PROVING, pieces
from bench.resonances.plain import filter_plain
from wend_resonance import ROOM, filter_many, filter_one, say

PAIRINGS, SESSIONS, TIMES = 100_000, 20, 7


def figures() -> list[Figure]:
    """Processor time, best of several in turns: the machine may be busy with something else."""
    world = replace(
        CLIPPED, sessions=SESSIONS, leaving=0.0, practical=0.0, missing=(0.0, 1e-9), dips=0.0
    )
    drawn = list(pieces(world, PAIRINGS, PROVING + 90))
    client = np.concatenate([each.client for each in drawn])
    other = np.concatenate([each.professional for each in drawn])
    ours, plain = [], []
    for _time in range(TIMES):
        ours.append(_took(lambda: filter_many(client, other, ROOM)))
        plain.append(_took(lambda: filter_plain(client, other, ROOM)))
    ratio = min(ours) / min(plain)
    one, two = client[0].tolist(), other[0].tolist()
    alone = min(_took(lambda: filter_one(one, two, ROOM)) for _time in range(50)) * 1000
    said = min(_took(lambda: say(one, two, ROOM)) for _time in range(50)) * 1000
    return [
        beside("speed.many", min(ours), "s", min(plain)),
        Figure("speed.ratio", ratio, "ours/plain", 4.0, ratio / 4),
        Figure("speed.one", alone, "ms", 1.0, alone),
        Figure("speed.one_said", said, "ms", 1.0, said),
    ]


def _took(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
