"""Drawn practices show the published figures they are drawn from."""

from dataclasses import replace

import numpy as np
import pytest

from wend_lab.practices import Drawn, draw
from wend_lab.truths import changes
from wend_lab.world import World
from wend_resonance import PRIVATE, ROOM

pytestmark = pytest.mark.anydb
OPEN = World(masking=0, leaving=0, practical=0, missing=(0.0, 1e-9), sessions=12)


def drawn(world: World, pairings: int = 6000, seed: int = 11) -> Drawn:
    return draw(world, pairings, np.random.default_rng(seed))


def test_half_of_answers_in_the_room_and_a_third_given_privately_are_tens() -> None:
    assert 0.45 < np.mean(drawn(replace(OPEN, settings=ROOM)).client == 10) < 0.58
    assert 0.28 < np.mean(drawn(replace(OPEN, settings=PRIVATE)).client == 10) < 0.38


def test_the_sides_agree_as_published() -> None:
    world = replace(OPEN, sessions=2)
    first = drawn(world).fits[:, :, 0]
    together = float((first[0] * first[1]).mean())
    assert together == pytest.approx(PRIVATE.sides, abs=0.05)


def test_clients_meet_one_to_four_different_professionals() -> None:
    who = drawn(OPEN)
    pairs = set(zip(who.clients.tolist(), who.professionals.tolist(), strict=True))
    assert len(pairs) == len(who.clients)
    assert set(np.bincount(who.clients)) <= {1, 2, 3, 4}
    assert (np.bincount(who.clients) > 1).mean() > 0.3


def test_a_fifth_to_two_fifths_are_missing_and_more_when_low_on_wish() -> None:
    world = replace(OPEN, missing=(0.2, 0.4))
    at_random = drawn(world)
    assert 0.27 < np.isnan(at_random.client).mean() < 0.33
    more = drawn(replace(world, missing_more=1.0))
    assert np.nanmean(more.client) > np.nanmean(at_random.client) + 0.1


def test_masking_lifts_low_answers_only() -> None:
    masked, open_ = drawn(replace(OPEN, masking=1.0)), drawn(OPEN)
    assert np.nanmean(masked.client < 6) < 0.5 * np.nanmean(open_.client < 6)
    assert np.nanmean(masked.client == 10) == pytest.approx(np.nanmean(open_.client == 10))


def test_people_leave_more_where_fit_is_low() -> None:
    world = replace(OPEN, leaving=0.018, practical=0.0, sessions=30)
    some = drawn(world)
    stays = some.stays == 30
    start = some.fits[0, :, 0]
    assert start[stays].mean() > start[~stays].mean() + 0.3
    assert np.isnan(some.client[~stays][:, -1]).all()


def test_change_is_counted_from_the_first_four_ratings() -> None:
    some = drawn(replace(OPEN, sessions=6), pairings=20)
    some.client[0, 1] = np.nan
    common, apart = changes(some)
    fits = some.fits[:, 0]
    at_first = fits[:, [0, 2, 3, 4]].mean(axis=1)
    assert common[0, 5] == pytest.approx((fits[:, 5] - at_first).mean())
    assert apart[0, 5] == pytest.approx(np.subtract(*(fits[:, 5] - at_first)))
