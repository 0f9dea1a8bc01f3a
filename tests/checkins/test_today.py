"""Today asks how a meeting was: the latest three, for two weeks, never a count, nothing while resting."""

from __future__ import annotations

import re

import pytest

from tests.cast import Cast, browser
from tests.checkins.meet import met, sensed, url_of
from wend.checkins.models import Meeting
from wend.people.models import Hat

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def asked(hat: Hat, url: str = "/today/") -> list[str]:
    """The questions on a page, as their links."""
    page = browser(hat).get(url).content.decode()
    return re.findall(r'href="([^"]+/check-in/)"', page)


def test_each_side_is_asked_until_their_own_is_in(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren)
    url = url_of(meeting) + "check-in/"
    assert asked(cast.ada) == asked(cast.maren) == [url]
    sensed(meeting, cast.ada, "mine", gut=4)
    assert (asked(cast.ada), asked(cast.maren)) == ([], [url])
    sensed(meeting, cast.maren, "mine", mine=4)
    assert asked(cast.maren) == []


def test_the_latest_three_the_newest_first(cast: Cast) -> None:
    held: list[Meeting] = [met(cast.ada_and_maren, days_ago=days) for days in (1, 5, 3, 9)]
    latest = [url_of(held[place]) + "check-in/" for place in (0, 2, 1)]
    assert asked(cast.ada) == latest
    assert asked(cast.ada, f"/pairings/{cast.ada_and_maren.pk}/") == latest


def test_after_two_weeks_it_rests(cast: Cast) -> None:
    met(cast.ada_and_maren, days_ago=15)
    edge = met(cast.ada_and_maren, days_ago=14)
    assert asked(cast.ada) == [url_of(edge) + "check-in/"]


def test_nothing_is_asked_while_ada_rests_or_after_she_left(cast: Cast) -> None:
    met(cast.ada_and_maren)
    cast.ada_and_maren.pause(by=cast.ada)
    assert asked(cast.ada) == []
    cast.ada_and_maren.resume(by=cast.ada)
    assert len(asked(cast.ada)) == 1
    cast.ada_and_maren.leave(by=cast.ada)
    assert asked(cast.ada) == asked(cast.maren) == []


def test_the_other_hat_is_asked_nothing(cast: Cast) -> None:
    met(cast.tomasz_and_samuel)
    assert len(asked(cast.tomasz_as_client)) == 1
    assert asked(cast.tomasz) == []
