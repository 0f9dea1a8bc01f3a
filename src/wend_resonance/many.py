"""The filter for many pairings at once: arrays of ratings in, arrays of what moved out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from wend_resonance.belief import (
    SIZE,
    Array,
    Belief,
    Seen,
    begin,
    expect,
    learn,
    pass_session,
    stand,
)
from wend_resonance.ends import HALF, HIGHEST, LOWEST, ROUNDING, hazards_fast
from wend_resonance.firsts import firsts_array
from wend_resonance.motions import Plan, log_priors, plan, starting
from wend_resonance.moved import Moved
from wend_resonance.settings import Settings, Side

CHUNK: Final = 8192  # pairings at a time, so that all of them stay in the processor's cache
Index = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Answers:
    """One side's answers of one session, sorted by how they are taken in; made once for all motions."""

    given: Array  # 1.0 where answered and not the first, else 0.0
    value: Array  # points; 0 where not given
    ends: Index  # where the answer is at an end
    sign: Array  # of these: +1 at 10, -1 at 0
    edge: Array
    first: Index  # where this is the side's first answer


@dataclass(slots=True)
class Filter:
    """All beliefs of one chunk, one for each way of moving."""

    settings: Settings
    plan: Plan
    beliefs: list[Belief[Array]]
    evidence: list[Array]
    started: list[NDArray[np.bool_]]
    rated: NDArray[np.intp]  # answers of the client so far


def filter_many(client: Array, professional: Array, settings: Settings) -> Moved:
    """What moved in each pairing from its first ratings to its last one.

    client, professional: points, [pairings, sessions], in order, NaN where missing.
    Raises ValueError when the shapes differ.
    """
    if client.shape != professional.shape:
        raise ValueError("both sides need the same shape")
    parts = [
        _last(client[at : at + CHUNK], professional[at : at + CHUNK], settings)
        for at in range(0, max(len(client), 1), CHUNK)
    ]
    return Moved.joined(parts)


def follow_many(client: Array, professional: Array, settings: Settings) -> Iterator[Moved]:
    """The same after each session in turn, as of that session."""
    running = opened(len(client), settings)
    for t in range(client.shape[1]):
        take_session(running, client[:, t], professional[:, t], None)
        yield told(running, np.full(len(client), t + 1))


def _last(client: Array, professional: Array, settings: Settings) -> Moved:
    """As of each pairing's last answer: after it, fit walks no further."""
    running = opened(len(client), settings)
    here = ~np.isnan(client) | ~np.isnan(professional)
    goes_on = np.logical_or.accumulate(here[:, ::-1], axis=1)[:, ::-1]
    for t in range(client.shape[1]):
        alive = None if goes_on[:, t].all() else goes_on[:, t].astype(float)
        take_session(running, client[:, t], professional[:, t], alive)
    return told(running, goes_on.sum(axis=1))


def opened(size: int, settings: Settings) -> Filter:
    """What is believed of so many pairings before their first meeting."""
    made = plan(settings)
    nothing = np.zeros(size)
    beliefs = []
    for _walk in made.walks:
        belief = Belief([nothing] * SIZE, [[nothing] * (i + 1) for i in range(SIZE)])
        at, variance = starting(settings)
        belief.cov[at][at] = np.full(size, variance)
        beliefs.append(belief)
    started = [np.zeros(size, bool), np.zeros(size, bool)]
    evidence = [np.zeros(size) for _walk in made.walks]
    return Filter(settings, made, beliefs, evidence, started, np.zeros(size, np.intp))


def take_session(running: Filter, client: Array, professional: Array, alive: Array | None) -> None:
    """Take in one meeting of each pairing; ``alive`` 0 where it has had its last one."""
    made, settings = running.plan, running.settings
    share = _share(running, ~np.isnan(client))
    sides = (
        (made.client, settings.client, _sort(client, running.started[0]), made.usual[0]),
        (made.professional, settings.professional, _sort(professional, running.started[1]), made.usual[1]),
    )  # fmt: skip
    for k, walk in enumerate(made.walks):
        belief = running.beliefs[k]
        step = walk if alive is None else walk * alive
        pass_session(belief, step, step * made.together, made.lag, made.fresh)  # type: ignore[arg-type]
        if share is not None:
            stand(belief, share, made.scales)
        for seen, side, answers, usual in sides:
            running.evidence[k] = running.evidence[k] + _answer(belief, seen, side, answers, usual)


def _share(running: Filter, rated: NDArray[np.bool_]) -> Array | None:
    anchors = rated & (running.rated < running.settings.first)
    share = np.where(anchors, 1 / (running.rated + 1), 0.0) if anchors.any() else None
    running.rated = running.rated + rated
    return share


def _sort(ratings: Array, started: NDArray[np.bool_]) -> Answers:
    given = ~np.isnan(ratings)
    first = given & ~started
    started |= given
    later = given & ~first if first.any() else given
    value = np.where(given, ratings, 0.0)
    top = value >= HIGHEST
    ends = np.flatnonzero(later & (top | (value <= LOWEST)))
    sign = np.where(top[ends], 1.0, -1.0)
    edge = np.where(top[ends], HIGHEST - HALF, LOWEST + HALF)
    return Answers(later.astype(float), value, ends, sign, edge, np.flatnonzero(first))


def _answer(belief: Belief[Array], seen: Seen, side: Side, answers: Answers, usual: float) -> Array:
    begun = _begun(belief, seen, side, answers, usual) if len(answers.first) else None
    middle, spread, with_each = expect(belief, seen)
    wide = spread + ROUNDING
    sharper = answers.given / wide
    off = answers.value - middle
    pull = off * sharper
    fits = -0.5 * (off * pull + answers.given * np.log(wide))
    at = answers.ends
    if len(at):
        root = np.sqrt(spread[at])
        z = np.maximum(answers.sign * (middle[at] - answers.edge) / root, -30)
        rate, fits[at] = hazards_fast(z)
        pull[at] = answers.sign * rate / root
        sharper[at] = rate * (rate + z) / spread[at]
    learn(belief, with_each, pull, sharper)
    if begun is not None:
        _scatter(belief, begun, answers.first)
    return fits


def _begun(
    belief: Belief[Array], seen: Seen, side: Side, answers: Answers, usual: float
) -> Belief[Array]:
    at = answers.first
    some = Belief([m[at] for m in belief.mean], [[c[at] for c in row] for row in belief.cov])
    first = firsts_array(side)[:, np.clip(answers.value[at].round().astype(int), 0, 10)]
    begin(some, seen, list(first), usual)
    return some


def _scatter(belief: Belief[Array], some: Belief[Array], at: Index) -> None:
    for i in range(SIZE):
        belief.mean[i] = _put(belief.mean[i], some.mean[i], at)
        for j in range(i + 1):
            belief.cov[i][j] = _put(belief.cov[i][j], some.cov[i][j], at)


def _put(held: Array, some: Array, at: Index) -> Array:
    if len(at) == len(held):
        return some
    copy = held.copy()
    copy[at] = some
    return copy


def told(running: Filter, meetings: NDArray[np.intp]) -> Moved:
    """What has moved, after so many meetings of each."""
    counts = np.maximum(meetings, 1)
    priors = np.array(
        [log_priors(running.settings, int(n)) for n in range(1, counts.max(initial=1) + 1)]
    )
    log_weight = np.array(running.evidence) + priors[counts - 1].T
    beliefs = running.beliefs
    return Moved.weighed(
        log_weight,
        np.array([[b.mean[2], b.mean[3]] for b in beliefs]),
        np.array([[b.cov[2][2], b.cov[3][3], b.cov[3][2]] for b in beliefs]),
        running.rated,
    )
