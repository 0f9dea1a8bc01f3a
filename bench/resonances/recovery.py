"""Learning a practice's settings: bias and RMSE over drawn practices whose own settings differ."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from bench.figures import Figure
from bench.resonances.drawing import CLIPPED, PROVING
from wend_lab.practices import draw
from wend_resonance import ROOM, Settings, learn_settings

SIZES = {50: 12, 200: 8, 1000: 4}  # pairings of a practice, and how many practices
READ: dict[str, Callable[[Settings], float]] = {
    "client_session": lambda s: s.client.session_sd,
    "lag": lambda s: s.client.lag,
    "professional_session": lambda s: s.professional.session_sd,
    "same_session": lambda s: s.same_session,
    "drift": lambda s: s.drift,
    "sides": lambda s: s.sides,
}


def figures() -> list[Figure]:
    """For each size and setting, in its own unit; ``against`` is not learning at all."""
    told = []
    for size, practices in SIZES.items():
        pairs = [_practice(size, number) for number in range(practices)]
        for name, read in READ.items():
            off = np.array([read(found) - read(truth) for truth, found in pairs])
            untold = np.array([read(ROOM) - read(truth) for truth, _found in pairs])
            rmse, without = (float(np.sqrt((each**2).mean())) for each in (off, untold))
            told.append(Figure(f"recovery.{size}.{name}.bias", float(off.mean()), "bias"))
            told.append(
                Figure(f"recovery.{size}.{name}.rmse", rmse, "RMSE", without, rmse / without)
            )
    return told


def _practice(size: int, number: int) -> tuple[Settings, Settings]:
    rng = np.random.default_rng([PROVING + 60, size, number])
    truth = _other(rng)
    world = replace(CLIPPED, settings=truth, sessions=24, dips=0.0)
    drawn = draw(world, 2 * size, rng)
    rated = np.flatnonzero((~np.isnan(drawn.client)).sum(axis=1) >= ROOM.first)[:size]
    return truth, learn_settings(drawn.client[rated], drawn.professional[rated], ROOM).settings


def _other(rng: np.random.Generator) -> Settings:
    """A practice's own settings, around the published ones."""
    session = float(np.clip(0.30 * np.exp(rng.normal(0, 0.3)), 0.15, 0.5))
    client = replace(ROOM.client, session=session, lag=float(rng.uniform(0.2, 0.6)))
    other = float(np.clip(0.38 * np.exp(rng.normal(0, 0.3)), 0.2, 0.6))
    return replace(
        ROOM,
        client=replace(client, pair=0.40 * (1 - session) / 0.70),
        professional=replace(ROOM.professional, session=other, pair=0.37 * (1 - other) / 0.62),
        same_session=float(rng.uniform(0.15, 0.5)),
        drift=float(0.12 * np.exp(rng.normal(0, 0.4))),
        sides=float(rng.uniform(0.3, 0.7)),
    )
