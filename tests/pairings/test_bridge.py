"""A bridge is a plan two people hold, look at again, and end with notice; the client's notes are theirs."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, bridging, browser, fresh
from tests.conftest import once
from wend.pairings.models import Pairing, Review, WaitingList
from wend.people.models import Hat

Days = Callable[[int], None]


@pytest.fixture
def bridged(cast: Cast) -> Pairing:
    return bridging(cast.sefa, cast.maren)


def url(pairing: Pairing, rest: str = "") -> str:
    return f"/pairings/{pairing.pk}/{rest}"


def read(hat: Hat, pairing: Pairing, rest: str = "bridge/") -> str:
    return browser(hat).get(url(pairing, rest)).content.decode()


def plan(hat: Hat, pairing: Pairing, days: int = 21, **more: str) -> int:
    given = {
        "what": "a call of 20 minutes",
        "how_often": "every two weeks",
        "on_call": "the night line",
        "ends": "at the end of March",
        "review_on": timezone.localdate() + timedelta(days=days),
        **more,
    }
    return browser(hat).post(url(pairing, "bridge/"), once(**given)).status_code


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Days:
    """Lets days go by."""
    begin = timezone.now()

    def go(days: int) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: begin + timedelta(days=days))

    return go


def without_keys(page: str) -> str:
    return re.sub(r'value="[\w-]{30,}"', "", page)


def answer(hat: Hat, pairing: Pairing, **given: str) -> int:
    return browser(hat).post(url(pairing, "bridge/review/"), once(**given)).status_code


def test_both_read_the_plan_with_who_else_is_there(cast: Cast, bridged: Pairing) -> None:
    assert plan(cast.maren, bridged) == 302
    for hat in (cast.sefa, cast.maren):
        page = read(hat, bridged)
        for said in ("a call of 20 minutes", "every two weeks", "the night line", "end of March"):
            assert said in page


def test_at_the_review_both_are_asked_once_and_answers_stand_beside_each_other(
    cast: Cast, bridged: Pairing, later: Days
) -> None:
    plan(cast.sefa, bridged)
    assert "Say how it is for you" not in read(cast.sefa, bridged)
    assert answer(cast.sefa, bridged, says="yes", line="") == 409
    later(21)
    for hat in (cast.sefa, cast.maren):
        assert "Say how it is for you" in read(hat, bridged)
        assert "Say how it is for you" in read(hat, bridged, "")
    answer(cast.sefa, bridged, says="partly", line="the days between are long")
    answer(cast.maren, bridged, says="yes", line="I like our talks")
    for hat in (cast.sefa, cast.maren):
        page = read(hat, bridged)
        for said in ("In part", "the days between are long", "Yes, it helps", "I like our talks"):
            assert said in page
        assert "Say how it is for you" not in page


def test_leaving_it_for_now_is_never_told_and_is_not_asked_again(
    cast: Cast, bridged: Pairing, later: Days
) -> None:
    plan(cast.sefa, bridged)
    later(30)
    before = read(cast.maren, bridged)
    assert answer(cast.sefa, bridged, rest="1") == 302
    assert "Say how it is for you" not in read(cast.sefa, bridged, "")
    assert without_keys(read(cast.maren, bridged)) == without_keys(before)


def test_a_new_plan_asks_again_on_its_own_day(cast: Cast, bridged: Pairing, later: Days) -> None:
    plan(cast.sefa, bridged)
    later(21)
    answer(cast.sefa, bridged, says="yes", line="")
    plan(cast.maren, bridged, days=14, how_often="once a month")
    assert "once a month" in read(cast.sefa, bridged)
    assert "Say how it is for you" not in read(cast.sefa, bridged, "")
    later(36)
    assert "Say how it is for you" in read(cast.sefa, bridged, "")


def test_a_bridge_that_nobody_planned_asks_both_once(
    cast: Cast, bridged: Pairing, later: Days
) -> None:
    assert "Say how it is for you" not in read(cast.sefa, bridged, "")
    later(28)
    for hat in (cast.sefa, cast.maren):
        assert "Say how it is for you" in read(hat, bridged, "")
        answer(hat, bridged, rest="1")
    later(90)
    for hat in (cast.sefa, cast.maren):
        assert "Say how it is for you" not in read(hat, bridged, "")


def test_one_can_change_ones_answer_and_not_the_others(
    cast: Cast, bridged: Pairing, later: Days
) -> None:
    plan(cast.sefa, bridged)
    later(21)
    answer(cast.maren, bridged, says="yes", line="mine")
    answer(cast.sefa, bridged, says="yes", line="my early thought")
    answer(cast.sefa, bridged, says="no", line="my later thought")
    page = read(cast.maren, bridged)
    assert "my later thought" in page
    assert "my early thought" not in page
    assert "mine" in page
    assert Review.objects.filter(pairing=bridged).count() == 3


def test_after_leaving_the_professional_reads_no_review(
    cast: Cast, bridged: Pairing, later: Days
) -> None:
    plan(cast.sefa, bridged)
    later(21)
    answer(cast.sefa, bridged, says="no", line="for you alone")
    assert "for you alone" in read(cast.maren, bridged)
    fresh(bridged).leave(by=cast.sefa)
    for rest in ("", "bridge/"):
        assert "for you alone" not in read(cast.maren, bridged, rest)
    assert browser(cast.maren).get(url(bridged, "bridge/review/")).status_code == 404


def test_an_answer_is_kept_unreadable(cast: Cast, bridged: Pairing, later: Days) -> None:
    plan(cast.sefa, bridged)
    later(21)
    answer(cast.sefa, bridged, says="no", line="heron in the reeds")
    held = Review.objects.get(pairing=bridged)
    assert b"heron" not in bytes(held.blob)
    assert held.holder == "client"


def end(cast: Cast, pairing: Pairing, days: int, **more: str) -> str:
    given = {
        "ends_on": timezone.localdate() + timedelta(days=days),
        "last_talk": "Thursday at four",
        "why_sooner": "",
        **more,
    }
    answered = browser(cast.maren).post(url(pairing, "bridge/end/"), once(**given), follow=True)
    return answered.content.decode()


def test_it_ends_with_notice_and_a_last_talk(cast: Cast, bridged: Pairing, later: Days) -> None:
    assert "two weeks" in end(cast, bridged, 3)
    assert fresh(bridged).state.ends_on is None
    assert "offer before" in end(cast, bridged, 20, last_talk="")
    assert fresh(bridged).state.ends_on is None
    end(cast, bridged, 20)
    assert "Thursday at four" in read(cast.sefa, bridged, "")
    assert fresh(bridged).phase == "bridging"
    later(20)
    assert fresh(bridged).phase == "parted"


def test_sooner_needs_a_true_word_about_why(cast: Cast, bridged: Pairing) -> None:
    end(cast, bridged, 3, why_sooner="I am going to hospital")
    assert fresh(bridged).state.ends_on is not None
    assert "I am going to hospital" in read(cast.sefa, bridged, "")


def test_only_the_client_says_that_they_have_found_it(cast: Cast, bridged: Pairing) -> None:
    assert "I have found what fits" in read(cast.sefa, bridged)
    assert "I have found what fits" not in read(cast.maren, bridged)
    browser(cast.maren).post(url(bridged, "found/"), once())
    assert fresh(bridged).phase == "bridging"
    browser(cast.sefa).post(url(bridged, "found/"), once())
    assert fresh(bridged).phase == "parted"


def test_waiting_lists_are_the_clients_own_notes(cast: Cast, bridged: Pairing) -> None:
    note = {"name": "the clinic at the river", "since": "May", "about": "three months"}
    browser(cast.sefa).post("/waiting/", once(**note))
    for page in ("/waiting/", url(bridged, "bridge/")):
        html = browser(cast.sefa).get(page).content.decode()
        for said in note.values():
            assert said in html
    assert "the clinic at the river" not in read(cast.maren, bridged)
    held = WaitingList.objects.get()
    assert b"river" not in bytes(held.blob)
    for other in (cast.ada, cast.maren):
        browser(other).post(f"/waiting/{held.pk}/removal/", once())
        assert WaitingList.objects.exists()
    browser(cast.sefa).post(f"/waiting/{held.pk}/removal/", once())
    assert not WaitingList.objects.exists()
