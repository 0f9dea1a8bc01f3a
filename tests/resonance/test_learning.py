"""Learning the settings: from enough only, and towards the truth."""

from dataclasses import replace

import numpy as np
import pytest

from wend_lab.practices import draw
from wend_lab.world import World
from wend_resonance import PRIVATE, TooFew, learn_settings

pytestmark = pytest.mark.anydb


def test_below_the_stated_amount_it_refuses_and_says_what_there_is() -> None:
    few = np.full((49, 10), 7.0)
    with pytest.raises(TooFew, match="49 pairings") as refused:
        learn_settings(few, few, PRIVATE)
    assert (refused.value.pairings, refused.value.ratings) == (49, 980)
    silent = np.full((300, 10), np.nan)
    silent[:, :3] = 7
    with pytest.raises(TooFew, match="0 pairings"):
        learn_settings(silent, silent, PRIVATE)


def test_it_moves_from_the_published_settings_to_those_of_the_practice() -> None:
    client = replace(PRIVATE.client, session=0.45, pair=0.25)
    truth = replace(PRIVATE, client=client, same_session=0.15)
    world = World(settings=truth, sessions=16, masking=0, leaving=0, practical=0, dips=0)
    drawn = draw(world, 250, np.random.default_rng(8))
    found = learn_settings(drawn.client, drawn.professional, PRIVATE)
    learnt = found.settings
    assert learnt.client.session_sd == pytest.approx(truth.client.session_sd, rel=0.06)
    assert learnt.same_session == pytest.approx(0.15, abs=0.08)
    assert learnt.client.pair_sd == pytest.approx(PRIVATE.client.pair_sd)
    assert all(0 < spread < 1 for spread in found.spread)
