"""A vectorised NumPy linear-Gaussian filter of the same five dimensions: what ``many`` is timed against.

It knows no ends of the scale, no first answer, no second way of moving; missing answers are skipped.
It shares the steps of ``wend_resonance.belief``, so what differs is only what ours does more.
"""

from collections.abc import Iterator

import numpy as np

from wend_resonance.belief import SIZE, Array, Belief, expect, learn, pass_session, stand
from wend_resonance.ends import ROUNDING
from wend_resonance.motions import plan, starting
from wend_resonance.settings import Settings

CHUNK = 8192


def filter_plain(client: Array, professional: Array, settings: Settings) -> tuple[Array, Array]:
    """Mean and variance of the common change of each pairing, [pairings]."""
    parts = [
        _chunk(client[at : at + CHUNK], professional[at : at + CHUNK], settings)
        for at in range(0, len(client), CHUNK)
    ]
    mean, variance = zip(*parts, strict=True)
    return np.concatenate(mean), np.concatenate(variance)


def _chunk(client: Array, professional: Array, settings: Settings) -> tuple[Array, Array]:
    *_before, last = follow_plain(client, professional, settings)
    return last


def follow_plain(
    client: Array, professional: Array, settings: Settings
) -> Iterator[tuple[Array, Array]]:
    """The same after each session in turn."""
    made = plan(settings)
    belief = _open(len(client), settings)
    walk = made.walks[0] + settings.jump_chance * settings.jump**2
    rated = np.zeros(len(client))
    for t in range(client.shape[1]):
        pass_session(belief, walk, walk * made.together, made.lag, made.fresh)
        given = ~np.isnan(client[:, t])
        anchors = given & (rated < settings.first)
        rated += given
        if anchors.any():
            stand(belief, np.where(anchors, 1 / np.maximum(rated, 1), 0), made.scales)
        for seen, answers in ((made.client, client[:, t]), (made.professional, professional[:, t])):
            there = ~np.isnan(answers)
            middle, spread, with_each = expect(belief, seen)
            sharper = there / (spread + ROUNDING)
            learn(belief, with_each, (np.where(there, answers, 0) - middle) * sharper, sharper)
        cov = belief.cov
        common = (belief.mean[2] + belief.mean[3]) / 2
        yield common, (cov[2][2] + cov[3][3] + 2 * cov[3][2]) / 4


def _open(size: int, settings: Settings) -> Belief[Array]:
    nothing = np.zeros(size)
    belief = Belief([nothing] * SIZE, [[nothing] * (i + 1) for i in range(SIZE)])
    at, variance = starting(settings)
    belief.cov[at][at] = np.full(size, variance)
    for level, side in ((0, settings.client), (1, settings.professional)):
        belief.mean[level] = np.full(size, side.level)
        belief.cov[level][level] = np.full(size, side.level_sd**2)
    return belief
