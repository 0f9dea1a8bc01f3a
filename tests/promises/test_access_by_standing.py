"""What each can reach through ``access.py`` in every standing of a pairing, for everybody in the cast."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import Http404

from tests.cast import Cast, fresh
from tests.checkins.meet import OVER, met, sensed
from tests.promises.matrix import roles
from tests.words.say import STANDINGS
from wend.checkins.access import meetings_of, own_check_in, rows_of, without_own
from wend.groups.access import own_seats
from wend.letters.access import received_by
from wend.pairings.access import open_pairings, pairing_of, pairings_of
from wend.pairings.models import Pairing
from wend.people.models import Client, Hat, Professional
from wend.trail.access import lines_of
from wend.words.access import waiting_for, words_between
from wend.words.models import Word

SENT, KEPT, SHARED, MINE = "a sent word", "a kept word", "a shared line", "a line of mine"
ALL = (SENT, KEPT, SHARED, MINE)


def written(cast: Cast) -> None:
    """Ada writes one of each, long enough ago that no seal is left."""
    pairing = cast.ada_and_maren
    Word.say(pairing, by=cast.ada, kind="helped", text=SENT)
    Word.write(pairing, by=cast.ada, kind="hurt", text=KEPT)
    for line, sharing in ((SHARED, "all"), (MINE, "mine")):
        meeting = met(pairing, days_ago=OVER)
        sensed(meeting, cast.ada, line, sharing)


def gone(cast: Cast, pairing: Pairing) -> None:
    pairing.take("erase", by=cast.ada)


EVERY: dict[str, tuple[Callable[[Cast, Pairing], Any], bool]] = {**STANDINGS, "gone": (gone, False)}


def reads(hat: Hat, pairing: Pairing) -> set[str]:
    """All that this hat gets to read, by every way of looking up that starts from the hat."""
    found = pairing_of(hat, pairing.pk)
    meetings = list(meetings_of(hat, found))
    rows = rows_of(hat, found, meetings, "words")
    said = [side.line for row in rows for side in (row.own, row.other) if side is not None]
    said += [word.text for word in words_between(hat, found)]
    said += [word.text for word in waiting_for(hat, [found])]
    return {text for text in ALL if text in said}


def nothing(hat: Hat, pairing: Pairing) -> list[str]:
    """The ways by which a stranger gets at it, of all that can be asked with the pairing in hand."""
    meetings = list(pairing_meetings(pairing))
    asked: dict[str, Callable[[], Any]] = {
        "pairing_of": lambda: pairing_of(hat, pairing.pk),
        "pairings_of": lambda: list(pairings_of(hat).filter(pk=pairing.pk)),
        "open_pairings": lambda: [one for one in open_pairings(hat) if one.pk == pairing.pk],
        "meetings_of": lambda: list(meetings_of(hat, pairing)),
        "rows_of": lambda: rows_of(hat, pairing, meetings),
        "without_own": lambda: list(without_own(hat, [pairing], meetings[0].on)),
        "own_check_in": lambda: own_check_in(hat, meetings[0]),
        "waiting_for": lambda: waiting_for(hat, [pairing]),
        "lines_of": lambda: list(lines_of(hat.id, about=[pairing.pk])),
        "own_seats": lambda: own_seats(hat, [pairing]) if isinstance(hat, Client) else [],
        "received_by": lambda: received_by(hat) if isinstance(hat, Professional) else [],
    }
    return [way for way, ask in asked.items() if _gets(ask)]


def pairing_meetings(pairing: Pairing) -> Any:
    return meetings_of(pairing.professional, pairing)


def _gets(ask: Callable[[], Any]) -> bool:
    try:
        return bool(ask())
    except Http404:
        return False


@pytest.mark.parametrize("standing", EVERY)
def test_each_reaches_what_is_theirs_and_nobody_else_anything(
    cast: Cast, standing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    written(cast)
    steps, in_touch = EVERY[standing]
    steps(cast, fresh(cast.ada_and_maren))
    pairing, wrong, cells = fresh(cast.ada_and_maren), [], 0
    sides: dict[Hat, set[str]] = {
        cast.ada: set(ALL),
        cast.maren: {SENT, SHARED} if in_touch else set(),
    }
    for name, hat in roles(cast).items():
        if not isinstance(hat, Client | Professional):
            continue
        cells += len(ALL) if hat in sides else 11
        if hat not in sides:
            wrong += [f"{name} by {way}" for way in nothing(hat, pairing)]
        elif standing == "gone":
            wrong += [name] if _gets(lambda hat=hat: pairing_of(hat, pairing.pk)) else []  # type: ignore[misc]
        elif (got := reads(hat, pairing)) != sides[hat]:
            wrong.append(f"{name} reads {got}")
    with capsys.disabled():
        print(f"\naccess, {standing}: {cells} cells, {len(wrong)} wrong")
    assert wrong == []
