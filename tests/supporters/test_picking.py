"""They see what the client picks, and nothing that cannot be picked."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import Cast, browser, fresh
from tests.checkins.meet import met, page, sensed
from tests.coming.plan import ahead, plan, press, whiches
from tests.conftest import once
from tests.promises.pages import main_text
from tests.supporters.show import HERON, Shown, choices, invited, pick, seen
from tests.words.say import said
from wend.handoffs.models import Carry
from wend.letters.models import Letter
from wend.pairings.models import Pairing

NOTHING = "There is nothing here now."


@pytest.fixture
def one(cast: Cast) -> Shown:
    """Ada's sister, who may see nothing so far."""
    return invited(cast.ada)


def meeting(cast: Cast) -> str:
    return f"meeting:{cast.ada_and_maren.pk}"


def name(cast: Cast) -> str:
    return f"name:{cast.ada_and_maren.pk}"


def test_nothing_is_picked_beforehand(cast: Cast, one: Shown) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(3))
    assert '" checked' not in page(browser(cast.ada), one.url)
    pick(one, cast.ada)
    assert NOTHING in seen(one.link)


def test_words_are_seen_only_while_they_are_picked(cast: Cast, one: Shown) -> None:
    pick(one, cast.ada, "call", call="Call my brother.")
    assert "Call my brother." in seen(one.link)
    assert HERON not in seen(one.link)
    pick(one, cast.ada, "words", call="Call my brother.")
    assert "Call my brother." not in seen(one.link)
    assert HERON in seen(one.link)
    assert "Call my brother." in page(browser(cast.ada), one.url), "unpicked is not thrown away"


def test_the_next_meeting_is_a_day_and_an_hour_and_nobodys_name(cast: Cast, one: Shown) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(3), hour="10:40")
    plan(cast.ada_and_maren, cast.ada, ahead(9), hour="17:20")
    pick(one, cast.ada, meeting(cast))
    assert "10:40" in seen(one.link)
    assert "17:20" not in seen(one.link)
    assert "Maren" not in seen(one.link)
    pick(one, cast.ada, meeting(cast), name(cast))
    assert "With Maren Holt" in seen(one.link)
    pick(one, cast.ada, name(cast))
    assert NOTHING in seen(one.link)


def test_one_that_was_called_off_is_not_the_next(cast: Cast, one: Shown) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(3), hour="10:40")
    plan(cast.ada_and_maren, cast.ada, ahead(9), hour="17:20")
    press(
        cast.ada_and_maren, cast.maren, f"{whiches(cast.ada_and_maren, cast.ada)[0]}/calling-off/"
    )
    pick(one, cast.ada, meeting(cast))
    assert "10:40" not in seen(one.link)
    assert "17:20" in seen(one.link)


def paused(pairing: Pairing, cast: Cast) -> None:
    pairing.pause(by=cast.ada)


def left(pairing: Pairing, cast: Cast) -> None:
    pairing.leave(by=cast.ada)


def none_planned(pairing: Pairing, cast: Cast) -> None:
    which = whiches(pairing, cast.ada)[0]
    press(pairing, cast.ada, f"{which}/calling-off/")


@pytest.mark.parametrize("step", [paused, left, none_planned])
def test_resting_leaving_and_nothing_planned_look_the_same(
    cast: Cast, one: Shown, step: Any
) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(3), hour="10:40")
    pick(one, cast.ada, "words")
    without = seen(one.link)
    pick(one, cast.ada, "words", meeting(cast))
    assert "10:40" in seen(one.link)
    step(fresh(cast.ada_and_maren), cast)
    assert seen(one.link) == without


def test_leaving_takes_the_pick_along_undoing_restores_it_and_returning_does_not(
    cast: Cast, one: Shown
) -> None:
    plan(cast.ada_and_maren, cast.ada, ahead(6), hour="10:40")
    pick(one, cast.ada, meeting(cast), name(cast))
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert NOTHING in seen(one.link)
    fresh(cast.ada_and_maren).undo_leaving(by=cast.ada)
    assert "10:40" in seen(one.link)
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    fresh(cast.ada_and_maren).come_back(by=cast.ada)
    plan(cast.ada_and_maren, cast.ada, ahead(6), hour="11:10")
    assert NOTHING in seen(one.link)
    assert '" checked' not in page(browser(cast.ada), one.url)
    pick(one, cast.ada, meeting(cast))
    assert "11:10" in seen(one.link)


def test_parts_of_a_page_to_take_along_are_picked_one_by_one_and_are_as_they_are_now(
    cast: Cast, one: Shown
) -> None:
    held = {
        "brings": "The sea.",
        "helped": "Walking.",
        "wrote": "4 May: it was a two.",
        "matters": "",
    }
    carry = Carry.begin(held, by=cast.ada)
    parts = [ref for ref in choices(one, cast.ada) if ref.startswith("part:")]
    assert parts == [f"part:{carry.pk}:brings", f"part:{carry.pk}:helped"]
    pick(one, cast.ada, f"part:{carry.pk}:helped")
    assert "Walking." in seen(one.link)
    assert "The sea." not in seen(one.link)
    carry.rewrite({**held, "helped": "Singing."})
    assert "Singing." in seen(one.link)
    carry.remove()
    assert NOTHING in seen(one.link)


def test_what_was_written_before_cannot_be_picked_by_any_name(cast: Cast, one: Shown) -> None:
    carry = Carry.begin({"wrote": "4 May: it was a two."}, by=cast.ada)
    other = Carry.begin({"helped": "Tom walks."}, by=cast.tomasz_as_client)
    for ref in (
        f"part:{carry.pk}:wrote",
        f"part:{other.pk}:helped",
        f"meeting:{cast.tomasz_and_samuel.pk}",
    ):
        fields = {"called": "x", "words": "", "call": "", "picks": [ref]}
        answer = browser(cast.ada).post(one.url, once(**fields))
        assert answer.status_code == 200, "the form is shown again, and nothing is kept"
        assert NOTHING in seen(one.link)


def test_what_can_never_be_seen_is_not_there_whatever_is_picked(cast: Cast, one: Shown) -> None:
    sensed(met(cast.ada_and_maren), cast.ada, "secret line", "all", gut=2)
    said(cast.ada, cast.ada_and_maren, "secret word")
    said(cast.maren, cast.ada_and_maren, "secret answer")
    Letter.write("secret letter", by=cast.ada)
    plan(cast.ada_and_maren, cast.ada, ahead(3))
    Carry.begin({"brings": "The sea."}, by=cast.ada)
    pick(one, cast.ada, *choices(one, cast.ada), call="My brother.")
    told = main_text(seen(one.link))
    for there in (HERON, "The sea.", "My brother.", "Maren Holt"):
        assert there in told
    for never in ("secret", "Ada", "Linden", "trying", "path"):
        assert never not in told


EVERYTHING = ["words", "call", "part:brings", "part:helped", "meeting", "name"]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(picked=st.sets(st.sampled_from(EVERYTHING)))
def test_exactly_what_is_picked_is_seen(cast: Cast, picked: set[str]) -> None:
    one = invited(cast.ada)
    carry = Carry.begin({"brings": "The sea.", "helped": "Walking."}, by=cast.ada)
    if not whiches(cast.ada_and_maren, cast.ada):
        plan(cast.ada_and_maren, cast.ada, ahead(3), hour="10:40")
    refs = {
        "words": "words",
        "call": "call",
        "part:brings": f"part:{carry.pk}:brings",
        "part:helped": f"part:{carry.pk}:helped",
        "meeting": meeting(cast),
        "name": name(cast),
    }
    pick(one, cast.ada, *(refs[what] for what in picked), call="My brother.")
    told, with_name = seen(one.link), {"meeting", "name"} <= picked
    expected = {
        HERON: "words" in picked,
        "My brother.": "call" in picked,
        "The sea.": "part:brings" in picked,
        "Walking.": "part:helped" in picked,
        "10:40": "meeting" in picked,
        "Maren Holt": with_name,
    }
    assert {words: words in told for words in expected} == expected
    assert (NOTHING in told) == (not picked - {"name"})
