"""How well a professional senses it: over at least five pairings, with honest intervals."""

import numpy as np
import pytest

from wend_resonance.belief import Array
from wend_resonance.sensing import _student, sense

pytestmark = pytest.mark.anydb
TRACK, PROJECT, LEAN = 0.5, 0.3, -0.7


def pairing(rng: np.random.Generator, meetings: int = 10) -> Array:
    """Judgement, client's, own: levels differ freely, and so does each pairing's tracking a little."""
    truth = rng.normal(7, 1.5) + rng.normal(0, 1.2, meetings)
    own = rng.normal(8, 1) + 0.3 * (truth - truth.mean()) + rng.normal(0, 1, meetings)
    track = TRACK + rng.normal(0, 0.1)
    moved = track * (truth - truth.mean()) + PROJECT * (own - own.mean())
    judged = truth.mean() + LEAN + rng.normal(0, 0.5) + moved + rng.normal(0, 0.8, meetings)
    return np.column_stack([judged, truth, own])


def test_the_intervals_hold_what_they_promise() -> None:
    rng = np.random.default_rng(20)
    held = np.zeros(3)
    for _professional in range(400):
        found = sense([pairing(rng) for _pairing in range(8)])
        assert found
        for i, (estimate, truth) in enumerate(
            [(found.track, TRACK), (found.project, PROJECT), (found.lean, LEAN)]
        ):
            held[i] += estimate.low <= truth <= estimate.high
    assert (held / 400 > 0.92).all()
    assert (held / 400 < 0.985).all()


def test_fewer_than_five_pairings_say_nothing() -> None:
    rng = np.random.default_rng(1)
    four = [pairing(rng) for _pairing in range(4)]
    assert sense(four) is None
    thin = pairing(rng)
    thin[2:, 1] = np.nan
    assert sense([*four, thin]) is None
    assert sense([*four, pairing(rng)]) is not None


def test_a_missing_answer_leaves_its_meeting_out() -> None:
    rng = np.random.default_rng(2)
    five = [pairing(rng) for _pairing in range(5)]
    gaps = [np.vstack([each, [5.0, np.nan, 3.0]]) for each in five]
    assert sense(gaps) == sense(five)


def test_where_nothing_moves_nothing_is_said() -> None:
    assert sense([np.full((6, 3), 8.0)] * 6) is None


@pytest.mark.parametrize(("df", "point"), [(4, 2.776), (7, 2.365), (30, 2.042)])
def test_students_t_is_right(df: int, point: float) -> None:
    assert _student(df) == pytest.approx(point, abs=0.01)
