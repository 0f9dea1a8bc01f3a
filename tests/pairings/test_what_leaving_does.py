"""Leaving from every state: what follows is said before, done at once, and undo names what it cannot."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, browser, fresh, trying
from tests.conftest import once
from wend.checkins.answers import Answers
from wend.checkins.models import CheckIn, CheckInLink, Meeting
from wend.handoffs.models import Carry
from wend.pairings.models import Pairing
from wend.words.models import Word


def url(cast: Cast, rest: str = "") -> str:
    return f"/pairings/{cast.ada_and_maren.pk}/{rest}"


def before(cast: Cast) -> str:
    answer = browser(cast.ada).get(url(cast, "leaving/before/"))
    assert answer.status_code == 200
    return answer.content.decode()


def meet(cast: Cast) -> Meeting:
    return Meeting.say(cast.ada_and_maren, by=cast.maren, on=timezone.localdate())


def check_in(cast: Cast) -> None:
    CheckIn.keep(meet(cast), Answers({"gut": 4}, "a line of mine", "all"), by=cast.ada)


def say_a_word(cast: Cast) -> None:
    Word.say(cast.ada_and_maren, by=cast.ada, kind="hurt", text="a word of mine")


def link(cast: Cast) -> None:
    CheckInLink.make(meet(cast), by=cast.ada.actor)


def carry(cast: Cast) -> None:
    Carry.begin({"helped": "walking"}, by=cast.ada).link(days=7)


def look(cast: Cast) -> None:
    fresh(cast.ada_and_maren).look(by=cast.ada)


def hold(cast: Cast) -> None:
    cast.ada_and_maren.hold_hour("Tuesdays at three", by=cast.maren)


def court(cast: Cast) -> None:
    cast.ada_and_maren.say_situation("court", by=cast.maren)


SAID: list[tuple[Callable[[Cast], None], str]] = [
    (check_in, "no longer sees any check-in of yours"),
    (say_a_word, "no longer reads the words you sent"),
    (link, "Your link to check in by still works, once"),
    (carry, "stay open to them until you take them back"),
    (look, "The bridge ends today"),
    (hold, "The hour kept for you (Tuesdays at three) may go to someone else"),
    (court, "that does not end here"),
]


@pytest.mark.parametrize(("makes", "sentence"), SAID, ids=[one.__name__ for one, _ in SAID])
def test_what_is_there_is_said_and_what_is_not_is_not(
    cast: Cast, makes: Callable[[Cast], None], sentence: str
) -> None:
    assert sentence not in before(cast)
    makes(cast)
    page = before(cast)
    assert sentence in page
    assert f'action="{url(cast, "leaving/")}"' in page
    assert browser(cast.ada).post(url(cast, "leaving/"), once()).status_code == 302
    assert fresh(cast.ada_and_maren).phase == "parted"


def test_it_says_what_the_law_may_ask_of_a_practice(cast: Cast) -> None:
    assert "may have to keep notes of its own" in before(cast)


def test_everything_shared_is_out_of_sight_at_once(cast: Cast) -> None:
    check_in(cast)
    say_a_word(cast)
    CheckIn.keep(meet(cast), Answers({"mine": 5}), by=cast.maren)
    pages = (url(cast), url(cast, "words/"), url(cast, f"meetings/{meet(cast).pk}/"))
    read = "".join(browser(cast.maren).get(page).content.decode() for page in pages)
    assert "a word of mine" in read
    assert "a line of mine" in read
    browser(cast.ada).post(url(cast, "leaving/"), once())
    read = "".join(browser(cast.maren).get(page).content.decode() for page in pages)
    assert "a word of mine" not in read
    assert "a line of mine" not in read


def test_undo_says_that_nothing_was_lost(cast: Cast) -> None:
    hold(cast)
    browser(cast.ada).post(url(cast, "leaving/"), once())
    answer = browser(cast.ada).post(url(cast, "leaving/undoing/"), once(), follow=True)
    assert "Nothing was lost" in answer.content.decode()
    assert fresh(cast.ada_and_maren).state.hour == "held"


def test_undo_names_an_hour_that_was_given_away_meanwhile(cast: Cast) -> None:
    hold(cast)
    browser(cast.ada).post(url(cast, "leaving/"), once())
    browser(cast.maren).post(url(cast, "hour/giving-back/"), once())
    answer = browser(cast.ada).post(url(cast, "leaving/undoing/"), once(), follow=True)
    assert "Your hour (Tuesdays at three) was given to someone else" in answer.content.decode()
    assert fresh(cast.ada_and_maren).phase == "trying"


def test_the_door_set_after_leaving_stays_as_it_was_set(cast: Cast) -> None:
    browser(cast.ada).post(url(cast, "leaving/"), once())
    browser(cast.maren).post(url(cast, "door/"), once(door="wait", weeks="6"))
    browser(cast.ada).post(url(cast, "leaving/undoing/"), once())
    browser(cast.ada).post(url(cast, "leaving/"), once())
    page = browser(cast.ada).get(url(cast, "leaving/")).content.decode()
    assert "a wait of about 6 weeks" in page


@pytest.fixture
def two_at_linden(cast: Cast) -> Pairing:
    return trying(cast.ada, cast.tomasz)


def practice(cast: Cast, rest: str = "") -> str:
    return f"/practices/{cast.linden.pk}/leaving/{rest}"


def test_a_practice_is_left_by_one_press_and_taken_back_by_one(
    cast: Cast, two_at_linden: Pairing
) -> None:
    ada = browser(cast.ada)
    for page in ("/pairings/", url(cast, "leaving/before/")):
        assert f'action="{practice(cast)}"' in ada.get(page).content.decode()
    page = ada.post(practice(cast), once(), follow=True).content.decode()
    assert "You have left Linden Street" in page
    for pairing in (cast.ada_and_maren, two_at_linden):
        assert fresh(pairing).phase == "parted"
    ada.post(practice(cast, "undoing/"), once())
    for pairing in (cast.ada_and_maren, two_at_linden):
        assert fresh(pairing).phase == "trying"


def test_who_was_left_before_is_not_brought_back_with_the_others(
    cast: Cast, two_at_linden: Pairing
) -> None:
    ada = browser(cast.ada)
    ada.post(url(cast, "leaving/"), once())
    ada.post(practice(cast), once())
    ada.post(practice(cast, "undoing/"), once())
    assert fresh(cast.ada_and_maren).phase == "parted"
    assert fresh(two_at_linden).phase == "trying"


def test_after_a_day_it_is_refused_with_a_sentence(
    cast: Cast, two_at_linden: Pairing, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(cast.ada).post(practice(cast), once())
    later = timezone.now() + timedelta(hours=25)
    # Signing in anew, because a session of yesterday is over too.
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    answer = browser(cast.ada).post(practice(cast, "undoing/"), once())
    assert answer.status_code == 409
    assert "for one day" in answer.content.decode()


def test_a_practice_where_one_met_nobody_does_not_exist(cast: Cast) -> None:
    assert browser(cast.sefa).get(practice(cast)).status_code == 404
    assert browser(cast.sefa).post(practice(cast), once()).status_code == 404
    assert fresh(cast.ada_and_maren).phase == "trying"


def test_pressing_leave_on_a_page_that_was_opened_before_coming_back_still_leaves(
    cast: Cast,
) -> None:
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    seen_parted = fresh(cast.ada_and_maren)
    assert not seen_parted.state.is_open
    fresh(cast.ada_and_maren).undo_leaving(by=cast.ada)
    assert seen_parted.leave(by=cast.ada)
    assert fresh(cast.ada_and_maren).phase == "parted"


def test_a_second_leave_that_was_seen_as_open_is_no_error(cast: Cast) -> None:
    stale = fresh(cast.ada_and_maren)
    assert stale.state.is_open
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert stale.leave(by=cast.ada) is None
