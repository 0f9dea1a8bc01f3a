"""Nobody can tell from Maren's pages whether Ada did not answer or kept it for herself."""

from __future__ import annotations

import re

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, browser, undone
from tests.checkins.meet import NOT_OVER, OVER, answer, met, page, sensed, url_of
from wend.checkins.models import CheckIn, Meeting

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def pages(cast: Cast, meeting: Meeting) -> list[str]:
    """Every page of Maren's that could know of the meeting."""
    pairing = f"/pairings/{cast.ada_and_maren.pk}/"
    own = CheckIn.objects.filter(meeting=meeting, side="professional").exists()
    first = [] if own else [url_of(meeting) + "check-in/"]
    return [*first, url_of(meeting), pairing, f"{pairing}mirror/", f"{pairing}meetings/", "/today/"]


def look(cast: Cast, meeting: Meeting) -> list[tuple[str, int]]:
    """Each page as Maren gets it, and how many lookups it took in both databases."""
    maren, seen = browser(cast.maren), []
    for url in pages(cast, meeting):
        page(maren, url)  # The first look of a day writes the trail.
        with (
            CaptureQueriesContext(connections["default"]) as here,
            CaptureQueriesContext(connections["vault"]) as vault,
        ):
            shown = page(maren, url)
        seen.append((shown, len(here) + len(vault)))
    return seen


KEPT: list[tuple[str, str, dict[str, int]]] = [
    ("a long line of my own " * 80, "mine", {"gut": 4, "heard": 3, "free": 0}),
    ("", "mine", {"gut": 10}),
    ("only words, and the numbers are shared", "numbers", {}),
]


@pytest.mark.parametrize("marens_is_in", [False, True])
@pytest.mark.parametrize("days_ago", [0, NOT_OVER, OVER])
def test_the_same_bytes(
    cast: Cast, marens_is_in: bool, days_ago: int, subtests: pytest.Subtests
) -> None:
    meeting = met(cast.ada_and_maren, days_ago=days_ago)
    if marens_is_in:
        sensed(meeting, cast.maren, "hers", mine=5)
    silent = look(cast, meeting)
    for line, sharing, ratings in KEPT:
        with subtests.test(line), undone():
            kept = sensed(meeting, cast.ada, line, sharing, **ratings)
            assert look(cast, meeting) == silent
            kept.take_back(by=cast.ada)
            assert look(cast, meeting) == silent


@pytest.mark.parametrize("days_ago", [0, OVER])
def test_keeping_hers_is_answered_alike(cast: Cast, days_ago: int) -> None:
    answers = []
    for kept in (False, True):
        meeting = met(cast.ada_and_maren, days_ago=days_ago)
        if kept:
            sensed(meeting, cast.ada, "mine alone", "mine", gut=2)
        said = answer(browser(cast.maren), meeting, mine="5")
        answers.append((said.status_code, said["Location"].replace(str(meeting.pk), "")))
    assert answers[0] == answers[1]


def test_what_is_shared_is_not_the_same(cast: Cast) -> None:
    """The test above can fail: a shared check-in changes the page."""
    meeting = met(cast.ada_and_maren, days_ago=OVER)
    silent = look(cast, meeting)
    sensed(meeting, cast.ada, "for maren", "all", gut=4)
    assert look(cast, meeting) != silent


def test_no_page_speaks_of_answers_that_are_missing(cast: Cast) -> None:
    for days in range(12):
        met(cast.ada_and_maren, days_ago=days)
    for hat in (cast.ada, cast.maren):
        visit = browser(hat)
        for url in ("/today/", f"/pairings/{cast.ada_and_maren.pk}/mirror/"):
            words = re.sub(r"<[^>]+>", " ", page(visit, url).lower())
            for hint in ("twelve", "nine", "missing", "missed", "not answered", "overdue"):
                assert not re.search(rf"\b{hint}\b", words)
            assert not re.search(r"\d+ (meetings?|check-ins?|answers?|questions?|more)\b", words)
