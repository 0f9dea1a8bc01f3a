"""Sealed is sealed: every combination of who answered, the window, sharing, and the phase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

import pytest

from tests.cast import Cast, browser, everybody, fresh
from tests.checkins.meet import NOT_OVER, OVER, met, sensed, url_of
from tests.remembered import remembered
from wend.checkins.models import Meeting
from wend.pairings.models import Pairing

pytestmark = pytest.mark.django_db(databases=["default", "vault"])
CLIENT_SAID = "What does your gut say?"
PROFESSIONAL_SAID = "This is mine to help with"


@dataclass(frozen=True)
class Cell:
    """One combination, with a meeting of its own. ``ada`` is her sharing, or None: no answer."""

    ada: str | None
    maren: bool
    over: bool
    meeting: Meeting

    @property
    def ada_words(self) -> str:
        return f"ada-{self.meeting.pk}"

    @property
    def maren_words(self) -> str:
        return f"maren-{self.meeting.pk}"


def cells() -> tuple[Cast, list[Cell]]:
    """Every combination, in the pairing of Ada and Maren."""
    cast, made = everybody(), []
    for ada, maren, over in product([None, "mine", "numbers", "all"], [False, True], [False, True]):
        meeting = met(cast.ada_and_maren, days_ago=OVER if over else NOT_OVER)
        cell = Cell(ada, maren, over, meeting)
        if ada:
            sensed(meeting, cast.ada, cell.ada_words, ada, gut=4)
        if maren:
            sensed(meeting, cast.maren, cell.maren_words, mine=6)
        made.append(cell)
    return cast, made


def together(cast: Cast, pairing: Pairing) -> None:
    pairing.go_on_together(by=cast.ada)
    pairing.go_on_together(by=cast.maren)


def asked_again(cast: Cast, pairing: Pairing) -> None:
    pairing.set_door("wait", by=cast.maren)
    pairing.leave(by=cast.ada)
    pairing.come_back(by=cast.ada)


def undone(cast: Cast, pairing: Pairing) -> None:
    pairing.leave(by=cast.ada)
    pairing.undo_leaving(by=cast.ada)


PHASES: dict[str, tuple[Callable[[Cast, Pairing], object], str, bool]] = {
    "trying": (lambda cast, pairing: None, "trying", True),
    "together": (together, "together", True),
    "bridging": (lambda cast, pairing: pairing.look(by=cast.ada), "bridging", True),
    "resting": (lambda cast, pairing: pairing.pause(by=cast.ada), "trying", True),
    "asked": (asked_again, "asked", True),
    "left": (lambda cast, pairing: pairing.leave(by=cast.ada), "parted", False),
    "taken back": (undone, "trying", True),
}


@pytest.mark.parametrize("name", PHASES)
def test_what_maren_sees(name: str) -> None:
    arrive, phase, is_open = PHASES[name]
    cast, held = remembered(cells)
    arrive(cast, fresh(cast.ada_and_maren))
    assert fresh(cast.ada_and_maren).phase == phase
    maren, wrong, tried = browser(cast.maren), list[tuple[object, ...]](), 0
    mirror = maren.get(f"/pairings/{cast.ada_and_maren.pk}/mirror/").content.decode()
    for cell in held:
        seen = is_open and (cell.maren or cell.over)
        words, numbers = seen and cell.ada == "all", seen and cell.ada in {"numbers", "all"}
        for ask in ("", "?show=words", "?show=numbers"):
            page = maren.get(url_of(cell.meeting) + ask).content.decode()
            found = (cell.ada_words in page, CLIENT_SAID in page, cell.maren_words in page)
            tried += 1
            if found != (words, numbers, cell.maren):
                wrong.append((cell, ask, found))
        tried += 1
        if (cell.ada_words in mirror, cell.maren_words in mirror) != (words, cell.maren):
            wrong.append((cell, "mirror", ()))
    print(f"sealing, maren, {name}: {len(wrong)} wrong of {tried}")
    assert not wrong


@pytest.mark.parametrize("name", PHASES)
def test_what_ada_sees(name: str) -> None:
    arrive, _phase, _open = PHASES[name]
    cast, held = remembered(cells)
    arrive(cast, fresh(cast.ada_and_maren))
    ada, wrong, tried = browser(cast.ada), list[tuple[object, ...]](), 0
    for ask in ("", "?show=words", "?show=numbers", "?show=all", "?ask"):
        mirror = ada.get(f"/pairings/{cast.ada_and_maren.pk}/mirror/{ask}").content.decode()
        for cell in held:
            seen = cell.maren and (cell.ada is not None or cell.over)
            words = seen and ask in {"?show=words", "?show=numbers"}
            numbers = seen and ask == "?show=numbers"
            page = ada.get(url_of(cell.meeting) + ask).content.decode()
            own = cell.ada is not None
            found = (cell.maren_words in page, PROFESSIONAL_SAID in page, cell.ada_words in page)
            tried += 2
            if found != (words, numbers, own):
                wrong.append((cell, ask, found))
            if (cell.maren_words in mirror, cell.ada_words in mirror) != (words, own):
                wrong.append((cell, ask, ("mirror",)))
    print(f"sealing, ada, {name}: {len(wrong)} wrong of {tried}")
    assert not wrong


def test_an_unsealed_page_seals_again_when_ada_takes_hers_back(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren)
    sensed(meeting, cast.maren, "what maren sensed", mine=6)
    own = sensed(meeting, cast.ada, "mine", gut=4)
    ada = browser(cast.ada)
    assert "what maren sensed" in ada.get(url_of(meeting) + "?show=words").content.decode()
    own.take_back(by=cast.ada)
    assert "what maren sensed" not in ada.get(url_of(meeting) + "?show=words").content.decode()
