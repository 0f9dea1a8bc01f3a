"""The mirror in a real browser: little and much, gaps, silence, all tens; by day, by night, turned, printed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from tests.browser.walker import Walker
from tests.cast import Cast, everybody
from tests.checkins.meet import OVER, met, sensed
from tests.remembered import remembered

pytestmark = pytest.mark.django_db(transaction=True)
Told = Sequence[int | None]
WAYS = [(360, True, "light"), (1280, True, "dark")]
NAMES = ["phone", "desktop by night"]
LIVES: dict[str, tuple[Told, Told]] = {
    "four": ([6, 7, 7, 8], [7, 7, 8, 8]),
    "forty": ([7, 8, 8, 6, 7, 5, 6, 4] * 5, [8, 8, 7, 8, 7, 7, 8, 6] * 5),
    "two hundred": ([7, 8, 9, 8, 6] * 40, [8, 7, 8, 9, 8] * 40),
    "gaps": ([7, None, None, 8, 5, None, 6, None, 4, None], [None, 8, None, None, 7, None, 7, 6, 6, 8]),
    "one side silent": ([8, 8, 7, 8, 4, 3, 4, 3, 3, 2, 3, 2], [None] * 12),
    "all tens": ([10] * 12, [10] * 12),
}  # fmt: skip


def lived(cast: Cast, guts: Told, mine: Told) -> str:
    """These check-ins, one each second day up to the last that is over; where the mirror is."""
    size = len(guts)
    for number, (gut, own) in enumerate(zip(guts, mine, strict=True)):
        ago = OVER + (size - number) * (7 if size <= 40 else 2) // (1 if size <= 40 else 2)
        meeting = met(cast.ada_and_maren, days_ago=ago)
        sharing = "mine" if number % 5 == 4 else "all"
        if gut is not None:
            sensed(meeting, cast.ada, "That was me." if number % 9 == 0 else "", sharing, gut=gut)
        if own is not None:
            sensed(meeting, cast.maren, mine=own)
    return f"/pairings/{cast.ada_and_maren.pk}/mirror/"


def life(name: str) -> tuple[Cast, str]:
    """The cast, and where the mirror of one of these lives is."""
    with transaction.atomic(), transaction.atomic(using="vault"):
        cast = everybody()
        return cast, lived(cast, *LIVES[name])


def picture(walker: Walker, name: str) -> None:
    """Keep a picture to look at, where WEND_PICTURES names a folder."""
    if folder := os.environ.get("WEND_PICTURES"):
        walker.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
@pytest.mark.parametrize("name", list(LIVES))
def test_the_mirror_shows_it_and_says_only_when_asked(walker: Walker, name: str) -> None:
    cast, path = remembered(life, name)
    walker.wear(cast.ada).go(path + "?show=numbers").reads_not("What your check-ins say")
    walker.follow("What do our check-ins say?").reads("What your check-ins say")
    picture(walker, f"{name}-{walker.page.viewport_size['width']}")  # type: ignore[index]
    last = walker.page.locator(".season:has(.walk)").last
    marks = last.locator(".mark-own, .mark-kept").count()
    last.get_by_text("The same as a table").click()
    rows = last.locator("tbody tr")
    told = [rows.nth(n).locator("td").first.inner_text() for n in range(rows.count())]
    assert marks == sum(not cell.startswith("–") for cell in told) > 0


@pytest.mark.parametrize("walker", [(360, True, "light")], indirect=True)
def test_the_professional_is_told_nothing(walker: Walker) -> None:
    cast, path = remembered(life, "forty")
    walker.wear(cast.maren).go(path + "?ask").reads_not("check-ins say")
    picture(walker, "maren-360")


@pytest.mark.parametrize("walker", [(1280, True, "light")], indirect=True)
def test_printed_it_is_whole(walker: Walker) -> None:
    cast, path = remembered(life, "gaps")
    walker.wear(cast.ada).go(path + "?show=numbers&ask")
    walker.page.emulate_media(media="print")
    assert walker.page.locator("tbody tr").last.is_visible()
    picture(walker, "gaps-print")


@pytest.mark.parametrize("walker", [(360, True, "light")], indirect=True)
def test_turned_round_nearer_is_on_the_left(walker: Walker) -> None:
    cast = everybody()
    path = lived(cast, [0, 2, 8, 10], [None] * 4)
    with override_settings(LANGUAGE_CODE="ar", LANGUAGES=[("ar", "Arabic"), ("en", "English")]):
        walker.context.set_extra_http_headers({"Accept-Language": "ar"})
        walker.wear(cast.ada).go(path)
        assert walker.page.locator("html").get_attribute("dir") == "rtl"
        marks = walker.page.locator(".mark-own, .mark-kept")
        places = [marks.nth(n).bounding_box() for n in range(4)]
        picture(walker, "turned-360")
    across = [place["x"] for place in places if place]
    assert across == sorted(across, reverse=True)
    assert across[0] > across[-1]
