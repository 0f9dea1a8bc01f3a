"""What the tests of learning share: a quarter lived through at its own time, and looks afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from unittest.mock import patch

import numpy as np

from tests.cast import Cast, browser, client, everybody, fresh, trying
from tests.checkins.meet import page
from tests.conftest import once
from tests.remembered import remembered
from wend.checkins.answers import Answers
from wend.checkins.models import CheckIn, Meeting
from wend.learning.models import SENSING, Yes
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat, Professional

FIRST = date(2026, 7, 1)
IN_TIME, OPEN_YET, AFTER = date(2026, 7, 2), date(2026, 10, 5), date(2026, 11, 24)
WEEKS = 4


@contextmanager
def on(day: date, hour: int = 18) -> Iterator[None]:
    """That day and hour (UTC) is now."""
    moment = datetime.combine(day, time(hour), UTC)
    with patch("django.utils.timezone.now", lambda: moment):
        yield


def agrees(
    pairing: Pairing, about: str = SENSING, day: date = IN_TIME, *, yes: bool = True
) -> None:
    """The client says yes, or no, to one question on that day."""
    assert pairing.client
    with on(day):
        Yes.say(pairing, about, yes=yes, by=pairing.client)


def paired(professional: Professional, called: str) -> Pairing:
    """A new client of theirs, since the first day of the quarter."""
    with on(FIRST):
        return trying(client(called), professional)


def week(number: int) -> date:
    """The day on which the two meet in that week of the quarter."""
    return FIRST + timedelta(days=3 + 7 * number)


def meets(
    pairing: Pairing, day: date, own: Answers | None, other: Answers | None, late: int = 0
) -> Meeting:
    """They meet and check in that day, the professional ``late`` days later."""
    assert pairing.client
    with on(day):
        meeting = Meeting.say(fresh(pairing), by=pairing.professional, on=day, again=True)
        _keep(meeting, own, pairing.client)
    with on(day + timedelta(days=late), 19):
        _keep(meeting, other, pairing.professional)
    return meeting


def _keep(meeting: Meeting, answers: Answers | None, by: Hat) -> None:
    if answers:
        CheckIn.keep(Meeting.objects.get(pk=meeting.pk), answers, by=by)


def guesses(pairing: Pairing, seed: int, sharing: str = "numbers", late: int = 0) -> list[Meeting]:
    """Some weeks in which the professional's guess follows the client's gut, a little above, not their own."""
    rng = np.random.default_rng(seed)
    met = []
    for number in range(WEEKS):
        gut, mine = int(rng.integers(2, 10)), int(rng.integers(3, 10))
        guess = gut + 1
        own = Answers({"gut": gut}, "", sharing)
        other = Answers({"mine": mine, "guess": guess}, "", "all")
        met.append(meets(pairing, week(number), own, other, late))
    return met


def five_who_agreed(size: int = 5) -> tuple[Cast, list[Pairing]]:
    """The cast, and Maren's clients Ben, Cleo and so on, who all said yes and met her for some weeks."""
    return remembered(_agreed, size)


def _agreed(size: int) -> tuple[Cast, list[Pairing]]:
    cast = everybody()
    names = ["Ben", "Cleo", "Dilan", "Eva", "Finn", "Gul", "Hana"][:size]
    made = [paired(cast.maren, name) for name in names]
    for seed, pairing in enumerate(made):
        agrees(pairing)
        guesses(pairing, seed)
    return cast, made


def shown(hat: Hat, path: str = "/sensing/", day: date = AFTER) -> str:
    """The page as this hat sees it on that day."""
    with on(day):
        return page(browser(hat), path)


def press(hat: Client, pairing: Pairing, about: str, said: str) -> int:
    """Press one of the two buttons; returns the status that was answered."""
    path = f"/pairings/{pairing.pk}/yeses/"
    return browser(hat).post(path, once(about=about, said=said)).status_code


def free(
    pairings: Sequence[Pairing], numbers: Sequence[int], sharing: str = "numbers"
) -> list[Meeting]:
    """One meeting each, with how free and how heard their client felt."""
    return [
        meets(pairing, week(2), Answers({"free": number, "heard": number}, "", sharing), None)
        for pairing, number in zip(pairings, numbers, strict=True)
    ]
