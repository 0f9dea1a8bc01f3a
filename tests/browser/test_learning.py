"""A separate yes in a real browser: said and taken back by the client; what the two figures look like."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import Cast, everybody
from tests.checkins.meet import met
from tests.learning.months import agrees, free, guesses, paired
from wend.learning.models import PRACTICE, SENSING
from wend.learning.quarters import closed

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]


@pytest.fixture(autouse=True)
def _the_last_closed_quarter(monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser lives now, so the quarter lived through is the last that is closed now."""
    monkeypatch.setattr("tests.learning.months.FIRST", closed(timezone.now())[0].first)


def picture(walker: Walker, name: str) -> None:
    """Keep a picture to look at, where WEND_PICTURES names a folder."""
    if folder := os.environ.get("WEND_PICTURES"):
        size = walker.page.viewport_size
        wide = size["width"] if size else 0
        walker.page.screenshot(path=Path(folder) / f"{name}-{wide}.png", full_page=True)


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ada_says_yes_and_takes_it_back(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go(f"/pairings/{cast.ada_and_maren.pk}/")
    walker.follow("What your numbers may count for").reads("Nothing counts until you say yes")
    picture(walker, "yeses")
    walker.press("Yes, they may count for this").reads("You said yes on")
    walker.press("Take my yes back").reads("Nothing of yours counts").reads_not("You said yes on")


def _five(cast: Cast) -> None:
    for seed, name in enumerate(["Ben", "Cleo", "Dilan", "Eva", "Finn"]):
        pairing = paired(cast.maren, name)
        agrees(pairing, SENSING, closed(timezone.now())[0].first)
        guesses(pairing, seed)


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_maren_guesses_and_reads_how_well_she_senses_it(walker: Walker) -> None:
    cast = everybody()
    meeting = met(cast.ada_and_maren)
    walker.wear(cast.maren).go(f"/pairings/{meeting.pairing_id}/meetings/{meeting.pk}/check-in/")
    walker.reads("a guess at how it was for them")
    picture(walker, "guess")
    walker.rate("How I think it was for them", 6).press("Keep this").reads("How I think it was")
    walker.follow("How well you sense it").reads("Nothing is told of these months")
    _five(cast)
    walker.go("/sensing/").reads("your guess went along closely").reads("between 0.75 and 1.25")
    picture(walker, "sensing")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_ruth_reads_how_the_practice_is_felt(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ruth).go("/practice/").follow("How free and how heard people feel here")
    walker.reads("Nothing is told of these months")
    picture(walker, "felt nothing")
    first = closed(timezone.now())[0].first
    for who in (cast.maren, cast.tomasz, cast.ruth):
        made = [paired(who, f"{who.name} {count}") for count in range(5)]
        for pairing in made:
            agrees(pairing, PRACTICE, first)
        free(made, [7] * 5)
    walker.go("/practice/felt/").reads("about 7 of 10")
    picture(walker, "felt")
