"""Drawing whole practices: clients crossed with professionals, answers and what is behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from wend_lab.world import World
from wend_resonance.ends import HIGHEST, LOWEST

Array = NDArray[np.float64]
Ids = NDArray[np.int64]
CHUNK: Final = 5_000
LIFTS_TO: Final = 9.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """Some pairings. Arrays [pairings, sessions]; NaN after leaving and where not answered.

    fits: what each side's fit truly was, pair SD, [2, pairings, sessions]; never missing.
    stays: meetings until leaving.  levels: where each side's answers stand without fit's moving,
    points, [2, pairings].  jumped: session of the first jump, or the number of sessions.
    """

    clients: Ids
    professionals: Ids
    client: Array
    professional: Array
    fits: Array
    levels: Array
    stays: NDArray[np.intp]
    masks: NDArray[np.bool_]
    jumped: NDArray[np.intp]


def draw_all(world: World, pairings: int, seed: int) -> Iterator[Drawn]:
    """``pairings`` in chunks, each from its own stream: the same for the same seed, in any memory."""
    first = 0
    for number, at in enumerate(range(0, pairings, CHUNK)):
        rng = np.random.default_rng([seed, number])
        drawn = draw(world, min(CHUNK, pairings - at), rng, first)
        first = int(drawn.clients.max()) + 1
        yield drawn


def draw(world: World, pairings: int, rng: Generator, first: int = 0) -> Drawn:
    """So many pairings of one region: clients who meet one to four of its professionals."""
    who, whom = _cross(world, pairings, rng)
    fits, jumped = _fits(world, pairings, rng)
    levels = _levels(world, who, whom, rng)
    felt, other = _sessions(world, pairings, rng)
    scales = world.settings.client.pair_sd, world.settings.professional.pair_sd
    client = levels[0][:, None] + scales[0] * fits[0] + felt
    professional = levels[1][:, None] + scales[1] * fits[1] + other
    masks = (rng.random(who.max() + 1) < world.masking)[who]
    lifted = np.where(client < LIFTS_TO, (client + LIFTS_TO) / 2, client)
    client = np.where(masks[:, None], lifted, client)
    stays = _stays(world, fits[0], rng)
    return Drawn(
        clients=who + first,
        professionals=whom + first,
        client=_answered(world, client, felt / world.settings.client.session_sd, stays, rng),
        professional=_answered(world, professional, 0 * other, stays, rng),
        fits=fits,
        levels=levels,
        stays=stays,
        masks=masks,
        jumped=jumped,
    )


def _cross(world: World, pairings: int, rng: Generator) -> tuple[Ids, Ids]:
    meets = rng.choice(np.arange(1, len(world.meets) + 1), size=pairings, p=world.meets)
    who = np.repeat(np.arange(pairings), meets)[:pairings]
    professionals = max(pairings // world.pairings_each, len(world.meets) * 2)
    turn = np.arange(pairings) - np.searchsorted(who, who)
    start = rng.integers(professionals, size=pairings)[who]
    step = rng.integers(1, max(professionals // len(world.meets), 2), size=pairings)[who]
    return who, (start + turn * step) % professionals


def _pairs(correlation: float, shape: tuple[int, ...], rng: Generator) -> tuple[Array, Array]:
    one, two = rng.standard_normal((2, *shape))
    return one, correlation * one + np.sqrt(1 - correlation**2) * two


def _fits(world: World, pairings: int, rng: Generator) -> tuple[Array, NDArray[np.intp]]:
    settings, shape = world.settings, (pairings, world.sessions)
    first = _pairs(settings.sides, (pairings, 1), rng)
    jumps = rng.random(shape) < settings.jump_chance
    jumps[:, 0] = False
    steps = _pairs(settings.sides, shape, rng)
    leaps = _pairs(settings.sides, shape, rng)
    fits = []
    for begin, step, leap in zip(first, steps, leaps, strict=True):
        moves = settings.drift * step + np.where(jumps, settings.jump * leap, 0)
        moves[:, 0] = 0
        if world.sudden:
            moves[:, world.sudden[0]] += world.sudden[1]
        fits.append(begin + moves.cumsum(axis=1))
    never = np.where(jumps.any(axis=1), jumps.argmax(axis=1), world.sessions)
    return np.array(fits), never.astype(np.intp)


def _levels(world: World, who: Ids, whom: Ids, rng: Generator) -> Array:
    client, professional = world.settings.client, world.settings.professional
    own = rng.standard_normal(who.max() + 1)[who]
    given, felt = rng.standard_normal((2, whom.max() + 1))
    lenient = 1 - client.pair - client.session - world.professional_share
    rest = 1 - professional.pair - professional.session
    by_client = np.sqrt(world.professional_share) * given[whom] + np.sqrt(lenient) * own
    return np.array(
        [
            client.level + client.sd * by_client,
            professional.level + professional.sd * np.sqrt(rest) * felt[whom],
        ]
    )


def _sessions(world: World, pairings: int, rng: Generator) -> tuple[Array, Array]:
    """Session parts. Dips are part of the published share, so the rest is made that much smaller."""
    settings, shape = world.settings, (pairings, world.sessions)
    dips = _dips(world, pairings, rng)
    lag = settings.client.lag
    fresh = rng.standard_normal(shape) * np.sqrt(1 - lag**2)
    felt = np.empty(shape)
    felt[:, 0] = fresh[:, 0] / np.sqrt(1 - lag**2)
    for t in range(1, world.sessions):
        felt[:, t] = lag * felt[:, t - 1] + fresh[:, t]
    felt = felt * np.sqrt(max(1 - float((dips**2).mean()), 0.1)) + dips
    both = settings.same_session
    other = both * felt + np.sqrt(1 - both**2) * rng.standard_normal(shape)
    return felt * settings.client.session_sd, other * settings.professional.session_sd


def _dips(world: World, pairings: int, rng: Generator) -> Array:
    has = rng.random(pairings) < world.dips
    start = rng.integers(world.sessions, size=pairings)[:, None]
    long = rng.integers(1, 4, size=pairings)[:, None]
    deep = rng.uniform(1, 2, size=pairings)[:, None]
    at = np.arange(world.sessions)[None, :]
    return -deep * ((at >= start) & (at < start + long) & has[:, None])


def _stays(world: World, fit: Array, rng: Generator) -> NDArray[np.intp]:
    usual = np.log(world.leaving / (1 - world.leaving)) if world.leaving else -np.inf
    leaving = 1 / (1 + np.exp(-(usual - world.leaving_slope * fit)))
    chance = 1 - (1 - leaving) * (1 - world.practical)
    gone = rng.random(fit.shape) < chance
    after = np.where(gone.any(axis=1), gone.argmax(axis=1) + 1, fit.shape[1])
    return np.asarray(after, np.intp)


def _answered(
    world: World, latent: Array, felt: Array, stays: NDArray[np.intp], rng: Generator
) -> Array:
    share = rng.uniform(*world.missing, size=(len(latent), 1))
    odds = share / np.maximum(1 - share, 1e-9) * np.exp(-world.missing_more * felt)
    kept = rng.random(latent.shape) >= odds / (1 + odds)
    there = np.arange(latent.shape[1])[None, :] < stays[:, None]
    told = np.clip(np.round(latent), LOWEST, HIGHEST)
    return np.where(kept & there, told, np.nan)
