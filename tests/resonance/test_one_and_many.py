"""One pairing in plain Python and many as arrays are the same model."""

import numpy as np
import pytest

from wend_lab.practices import draw
from wend_lab.world import World
from wend_resonance import PRIVATE, ROOM, Settings, filter_many, filter_one, follow_many

pytestmark = pytest.mark.anydb


@pytest.mark.parametrize("settings", [PRIVATE, ROOM], ids=["private", "in the room"])
def test_one_and_many_agree_on_whole_practices(settings: Settings) -> None:
    drawn = draw(World(settings=settings, sessions=25), 150, np.random.default_rng(5))
    many = filter_many(drawn.client, drawn.professional, settings)
    for i in range(len(many)):
        one = filter_one(drawn.client[i].tolist(), drawn.professional[i].tolist(), settings)
        for k, way in enumerate(one):
            assert way.weight == pytest.approx(many.weight[k, i], abs=1e-4)
            assert way.client == pytest.approx(many.client[k, i], abs=1e-4)
            assert way.professional == pytest.approx(many.professional[k, i], abs=1e-4)
            assert way.spread == pytest.approx(tuple(many.spread[k, :, i]), abs=1e-4)


def test_following_ends_where_filtering_ends() -> None:
    drawn = draw(World(sessions=10, leaving=0, practical=0), 60, np.random.default_rng(6))
    drawn.client[:, -1] = 7.0
    whole = filter_many(drawn.client, drawn.professional, PRIVATE)
    *_before, last = follow_many(drawn.client, drawn.professional, PRIVATE)
    assert np.allclose(whole.common[0], last.common[0])
    assert np.allclose(whole.weight, last.weight)


def test_the_same_ratings_say_the_same_each_time() -> None:
    ratings = [7, 8, None, 10, 9, 3, 10, 0], [8, None, 8, 8, 9, 7, 8, 6]
    assert filter_one(*ratings, PRIVATE) == filter_one(*ratings, PRIVATE)


def test_meetings_after_the_last_answer_change_nothing() -> None:
    client, other = [7.0, 8, 6, 7, 5, 4], [8.0, 8, 7, 8, 7, 7]
    silent: list[float | None] = [None] * 5
    assert filter_one(client, other, PRIVATE) == filter_one(
        [*client, *silent], [*other, float("nan"), *silent[1:]], PRIVATE
    )
    padding = np.full((1, 5), np.nan)
    short = filter_many(np.array([client]), np.array([other]), PRIVATE)
    long = filter_many(
        np.hstack([np.array([client]), padding]), np.hstack([np.array([other]), padding]), PRIVATE
    )
    assert np.array_equal(short.client, long.client)
    assert np.array_equal(short.weight, long.weight)


def test_a_missing_answer_is_no_sign() -> None:
    """Between two equal answers, one that is missing moves nothing in either direction."""
    with_gap = filter_one([7, 7, 7, 7, None, None, 7, 7], [None] * 8, PRIVATE)
    for way in with_gap:
        assert way.common[0] == pytest.approx(0, abs=1e-9)


def test_higher_answers_later_never_mean_further() -> None:
    base = [6.0, 7, 6, 7, 6, 7]
    before = -9.0
    for last in range(11):
        ways = filter_one([*base, last, last], [None] * 8, PRIVATE)
        mean = sum(way.weight * way.common[0] for way in ways)
        assert mean > before
        before = mean


def test_all_tens_say_little() -> None:
    """At the end of the scale there may be change that no answer can show: the interval is wide."""
    tens = filter_one([10] * 20, [10] * 20, ROOM)
    sevens = filter_one([7] * 20, [7] * 20, ROOM)
    assert tens[0].common[1] > sevens[0].common[1]


def test_unequal_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        filter_one([7], [7, 8], PRIVATE)
    with pytest.raises(ValueError, match="same shape"):
        filter_many(np.ones((2, 3)), np.ones((2, 4)), PRIVATE)


def test_a_practice_without_meetings_is_empty() -> None:
    assert len(filter_many(np.empty((0, 5)), np.empty((0, 5)), PRIVATE)) == 0
    assert len(filter_many(np.empty((3, 0)), np.empty((3, 0)), PRIVATE)) == 3
