"""What nobody can have: our filter told where each pairing's answers stand and whether it jumped."""

from collections.abc import Iterator

import numpy as np

from wend_lab.practices import Array, Drawn
from wend_resonance import Settings
from wend_resonance.many import opened, take_session


def follow_knowing(drawn: Drawn, settings: Settings) -> Iterator[tuple[Array, Array]]:
    """Mean and variance of the common change after each session, knowing each pairing's truth."""
    running = opened(len(drawn.client), settings)
    scales = settings.client.pair_sd, settings.professional.pair_sd
    for belief in running.beliefs:
        for side in (0, 1):
            belief.mean[side] = drawn.levels[side] + scales[side] * drawn.fits[side, :, 0]
    for started in running.started:
        started[:] = True
    for t in range(drawn.client.shape[1]):
        take_session(running, drawn.client[:, t], drawn.professional[:, t], None)
        jumped = drawn.jumped <= t
        told = [
            ((b.mean[2] + b.mean[3]) / 2, (b.cov[2][2] + b.cov[3][3] + 2 * b.cov[3][2]) / 4)
            for b in running.beliefs
        ]
        yield (
            np.where(jumped, told[1][0], told[0][0]),
            np.where(jumped, told[1][1], told[0][1]),
        )
