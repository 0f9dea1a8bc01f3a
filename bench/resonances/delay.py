"""How many sessions until a sudden change is found, at equal false alarms over the whole way.

Nothing moves but one jump of both sides at the ninth meeting, as large as one and a half pair SD. Each
method's bound is such that one in ten pairings without it is ever called changed in thirty meetings
(from the fifth rating on), set on the tuning seeds. And, for honesty, a cut-off on the level.
"""

from dataclasses import replace

import numpy as np

from bench.figures import Figure
from bench.resonances.drawing import CLIPPED, PROVING, TUNING
from bench.resonances.power import FALSE_ALARMS, LARGE, SMALL, Method, families
from wend_lab.practices import Array, Drawn, draw
from wend_lab.truths import changes
from wend_resonance import ROOM

PAIRINGS = 6_000
JUMP, AT, SESSIONS = -1.5, 8, 30
CALM = replace(
    CLIPPED,
    settings=replace(ROOM, jump_chance=0.0, drift=1e-6),
    sessions=SESSIONS,
    leaving=0.0,
    practical=0.0,
)
CUT = 9.0  # 36 of 40, on one question of ten


def figures() -> list[Figure]:
    """Share found in all and the middle delay in sessions; then the level cut-off."""
    tuned, proved = _calm(TUNING + 40), _calm(PROVING + 40)
    tried, jumped = _fallen(TUNING + 41), _fallen(PROVING + 41)
    told = []
    for family, methods in families().items():
        number = max(range(len(methods)), key=lambda n: _run(methods[n], tuned, tried)[0])
        found, middle, alarms = _tried(methods[number], tuned, jumped, proved)
        told += [
            Figure(f"jump_found.{family}", 100 * found, "% found"),
            Figure(f"jump_delay.{family}", middle, "sessions"),
            Figure(f"jump_false.{family}", 100 * alarms, "%", 100 * FALSE_ALARMS),
        ]
    return told + _cut_off()


def _calm(seed: int) -> Drawn:
    return draw(CALM, PAIRINGS, np.random.default_rng(seed))


def _fallen(seed: int) -> Drawn:
    world = replace(CALM, sudden=(AT, JUMP))
    drawn = draw(world, PAIRINGS, np.random.default_rng(seed))
    return replace(drawn, jumped=np.full(PAIRINGS, AT))


def _first_call(said: Array, drawn: Drawn, bound: float, *, after: int = 0) -> Array:
    """Session of the first alarm, infinite where none."""
    rated = (~np.isnan(drawn.client)).cumsum(axis=1)
    calls = (np.abs(said) > bound) & (rated > ROOM.first)
    calls[:, :after] = False
    return np.where(calls.any(axis=1), calls.argmax(axis=1), np.inf)


def _bound(said: Array, drawn: Drawn) -> float:
    rated = (~np.isnan(drawn.client)).cumsum(axis=1)
    most = np.where(rated > ROOM.first, np.abs(said), 0).max(axis=1)
    return float(np.quantile(most, 1 - FALSE_ALARMS))


def _run(method: Method, calm: Drawn, jumped: Drawn) -> tuple[float, float]:
    bound = _bound(method(calm), calm)
    first = _first_call(method(jumped), jumped, bound, after=AT)
    delay = first - AT + 1
    return float(np.isfinite(first).mean()), float(np.median(delay))


def _tried(method: Method, tuned: Drawn, jumped: Drawn, calm: Drawn) -> tuple[float, float, float]:
    found, middle = _run(method, tuned, jumped)
    alarms = np.isfinite(_first_call(method(calm), calm, _bound(method(tuned), tuned))).mean()
    return found, middle, float(alarms)


def _cut_off() -> list[Figure]:
    """What a cut-off on the last answers calls, among pairings that truly went on as before or fell."""
    world = replace(CLIPPED, leaving=0.0, practical=0.0, sessions=24)
    drawn = draw(world, 30_000, np.random.default_rng(PROVING + 45))
    common, _apart = changes(drawn)
    recent = drawn.client[:, -4:]
    given = ~np.isnan(recent)
    mean = np.nansum(recent, axis=1) / np.maximum(given.sum(axis=1), 1)
    called = np.asarray(given.any(axis=1) & (mean < CUT))
    truth = common[:, -1]
    level = drawn.fits[0, :, -1]
    among = {
        "little_changed": np.abs(truth) <= SMALL,
        "fit_fell": truth <= -LARGE,
        "fit_is_low": level <= -1,
        "fit_is_not_low": level > -1,
    }
    return [
        Figure(f"level_cut.called_where_{name}", 100 * float(called[where].mean()), "%")
        for name, where in among.items()
    ]
