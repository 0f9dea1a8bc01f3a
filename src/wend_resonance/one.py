"""The filter for one pairing, in plain Python: the same steps as ``many``, on numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, isnan, log, sqrt

from wend_resonance.belief import SIZE, Belief, Seen, begin, expect, learn, pass_session, stand
from wend_resonance.ends import HALF, HIGHEST, LOWEST, ROUNDING, hazard
from wend_resonance.firsts import firsts
from wend_resonance.motions import log_priors, plan, starting
from wend_resonance.settings import Settings, Side

Rating = float | None


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which fit may have moved: how likely, and both sides' change, pair SD."""

    weight: float
    client: float
    professional: float
    spread: tuple[float, float, float]  # variances, covariance

    @property
    def common(self) -> tuple[float, float]:
        """Mean and spread (SD) of the mean of both sides' change."""
        own, other, both = self.spread
        return (self.client + self.professional) / 2, sqrt(max(own + other + 2 * both, 0)) / 2

    @property
    def apart(self) -> tuple[float, float]:
        """Mean and spread (SD) of the client's change less the professional's."""
        own, other, both = self.spread
        return self.client - self.professional, sqrt(max(own + other - 2 * both, 0))


@dataclass(slots=True)
class _Running:
    belief: Belief[float]
    evidence: float = 0.0
    started: set[int] = field(default_factory=set)


def filter_one(
    client: Sequence[Rating], professional: Sequence[Rating], settings: Settings
) -> tuple[Way, ...]:
    """What moved in one pairing from its first ratings to its last one; nothing is kept.

    client, professional: points, one a meeting in order, None or NaN where missing.
    Raises ValueError when they are not of one length.
    """
    meetings = _trimmed(client, professional)
    made = plan(settings)
    found = [_walked(meetings, walk, settings) for walk in made.walks]
    priors = log_priors(settings, max(len(meetings), 1))
    logs = [one.evidence + prior for one, prior in zip(found, priors, strict=True)]
    parts = [exp(each - max(logs)) for each in logs]
    return tuple(
        _way(one.belief, part / sum(parts)) for one, part in zip(found, parts, strict=True)
    )


def _trimmed(
    client: Sequence[Rating], professional: Sequence[Rating]
) -> list[tuple[Rating, Rating]]:
    meetings = [(_told(own), _told(other)) for own, other in zip(client, professional, strict=True)]
    while meetings and meetings[-1] == (None, None):
        meetings.pop()
    return meetings


def _told(rating: Rating) -> Rating:
    return None if rating is None or isnan(rating) else rating


def _walked(meetings: Sequence[tuple[Rating, Rating]], walk: float, settings: Settings) -> _Running:
    made = plan(settings)
    running = _Running(_open(settings))
    sides = (made.client, settings.client), (made.professional, settings.professional)
    rated = 0
    for answers in meetings:
        pass_session(running.belief, walk, walk * made.together, made.lag, made.fresh)
        if answers[0] is not None:
            rated += 1
            if rated <= settings.first:
                stand(running.belief, 1 / rated, made.scales)
        for which, (answer, (seen, side)) in enumerate(zip(answers, sides, strict=True)):
            if answer is not None:
                _take(running, answer, seen, side, made.usual[which])
    return running


def _open(settings: Settings) -> Belief[float]:
    belief = Belief([0.0] * SIZE, [[0.0] * (i + 1) for i in range(SIZE)])
    at, variance = starting(settings)
    belief.cov[at][at] = variance
    return belief


def _take(running: _Running, answer: float, seen: Seen, side: Side, usual: float) -> None:
    if seen.level not in running.started:
        running.started.add(seen.level)
        first = firsts(side)[min(max(round(answer), 0), 10)]
        begin(running.belief, seen, first, usual)
        return
    middle, spread, with_each = expect(running.belief, seen)
    pull, sharper, fits = _pull(answer, middle, spread)
    running.evidence += fits
    learn(running.belief, with_each, pull, sharper)


def _pull(answer: float, middle: float, spread: float) -> tuple[float, float, float]:
    if LOWEST < answer < HIGHEST:
        wide = spread + ROUNDING
        off = answer - middle
        return off / wide, 1 / wide, -0.5 * (off * off / wide + log(wide))
    sign = 1 if answer >= HIGHEST else -1
    edge = HIGHEST - HALF if sign > 0 else LOWEST + HALF
    root = sqrt(spread)
    z = max(sign * (middle - edge) / root, -30.0)
    rate, fits = hazard(z)
    return sign * rate / root, rate * (rate + z) / spread, fits


def _way(belief: Belief[float], weight: float) -> Way:
    cov = belief.cov
    spread = (cov[2][2], cov[3][3], cov[3][2])
    return Way(weight, belief.mean[2], belief.mean[3], spread)
