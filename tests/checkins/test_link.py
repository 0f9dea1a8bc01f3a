"""The client's own link: one use, write-only, no names, nothing changed by opening it."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.utils import timezone

from tests.cast import Cast, browser, everybody
from tests.checkins.meet import met, sensed, url_of
from tests.conftest import once
from wend.checkins.models import CheckIn, CheckInLink, Meeting
from wend.trail.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    return met(cast.ada_and_maren)


def link_to(meeting: Meeting) -> str:
    return f"/check-in/{CheckInLink.make(Meeting.objects.get(pk=meeting.pk))}/"


def test_ada_makes_a_link_that_is_shown_once(cast: Cast, meeting: Meeting) -> None:
    ada, url = browser(cast.ada), url_of(meeting) + "check-in/links/"
    ada.post(url, once())
    first, second = (ada.get(url).content.decode() for _ in range(2))
    found = re.search(r"http://testserver(/check-in/[\w-]+/)", first)
    assert found
    assert "/check-in/" not in second.replace(url_of(meeting), "")
    assert browser().get(found[1]).status_code == 200
    held = CheckInLink.objects.get()
    assert found[1].split("/")[2] not in f"{held.digest}{held.pk}"


def test_only_ada_can_make_one(cast: Cast, meeting: Meeting) -> None:
    for hat in (cast.maren, cast.sefa, cast.tomasz):
        assert browser(hat).post(url_of(meeting) + "check-in/links/", once()).status_code in {
            302,
            404,
        }
    assert not CheckInLink.objects.exists()


def test_it_shows_no_names_and_nothing_written_before(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.ada, "what I wrote before", "all", gut=7)
    for visit in (browser(), browser(cast.ada), browser(cast.maren)):
        page = visit.get(link_to(meeting)).content.decode()
        for hidden in ("Ada", "Maren", "what I wrote before"):
            assert hidden not in page
        assert not re.search(r"<input[^>]* checked", page)


def test_opening_it_changes_nothing(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    lines = Entry.objects.count()
    for _ in range(3):
        assert browser().get(url).status_code == 200
    assert CheckInLink.objects.get().used_at is None
    assert (CheckIn.objects.count(), Entry.objects.count()) == (0, lines)


def test_it_keeps_the_answers_and_the_sharing_once(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    said = browser().post(url, once(gut="3", line="by the link", sharing="numbers"))
    assert "It is kept" in browser().get(said["Location"]).content.decode()
    answers = CheckIn.objects.get(side="client").answers
    assert (dict(answers.ratings), answers.line, answers.sharing) == (
        {"gut": 3},
        "by the link",
        "numbers",
    )
    for again in (browser().get(url), browser().post(url, once(gut="9"))):
        page = again.content.decode()
        assert "This link was used" in page
        assert "by the link" not in page
    assert CheckIn.objects.get().answers.ratings["gut"] == 3


def test_the_same_form_sent_twice_is_answered_as_kept(cast: Cast, meeting: Meeting) -> None:
    url, fields, visit = link_to(meeting), once(gut="3"), browser()
    assert {visit.post(url, fields)["Location"] for _ in range(2)} == {"/check-in/kept/"}


def test_answering_nothing_does_not_use_it_up(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    said = browser().post(url, once(gut="skip", sharing="all"))
    assert "That is fine" in browser().get(said["Location"]).content.decode()
    assert not CheckIn.objects.exists()
    assert browser().post(url, once(gut="3"))["Location"] == "/check-in/kept/"


def test_bad_input_loses_nothing_and_does_not_use_it_up(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    page = browser().post(url, once(gut="11", line="typed")).content.decode()
    assert "Please choose a number" in page
    assert "typed" in page
    assert CheckInLink.objects.get().used_at is None


def test_it_ends_after_two_weeks(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    CheckInLink.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert "sign in" in browser().get(url).content.decode()
    browser().post(url, once(gut="3"))
    assert not CheckIn.objects.exists()


def test_whoever_guesses_finds_nothing(cast: Cast, meeting: Meeting) -> None:
    assert browser().get("/check-in/guessed/").status_code == 404
    assert browser().post("/check-in/guessed/", once(gut="3")).status_code == 404


@pytest.mark.parametrize(
    ("before", "then", "after"),
    [
        ("mine", "all", "mine"),
        ("mine", "", "mine"),
        ("numbers", "all", "numbers"),
        ("all", "numbers", "numbers"),
        ("all", "", "mine"),
        ("all", "all", "all"),
    ],
)
def test_whoever_holds_it_can_neither_show_nor_wipe_out_what_was_there(
    cast: Cast, meeting: Meeting, before: str, then: str, after: str
) -> None:
    sensed(meeting, cast.ada, "written on the page", before, gut=7, heard=2)
    browser().post(link_to(meeting), once(gut="1", line="by the link", sharing=then))
    answers = CheckIn.objects.get().answers
    assert answers.line == "written on the page\n\nby the link"
    assert dict(answers.ratings) == {"gut": 1, "heard": 2}
    assert answers.sharing == after


def test_it_still_keeps_ones_own_words_after_leaving(cast: Cast, meeting: Meeting) -> None:
    url = link_to(meeting)
    cast.ada_and_maren.leave(by=cast.ada)
    browser().post(url, once(line="afterwards", sharing="all"))
    assert "afterwards" in browser(cast.ada).get(url_of(meeting)).content.decode()
    assert "afterwards" not in browser(cast.maren).get(url_of(meeting)).content.decode()


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_two_at_the_same_moment_are_one() -> None:
    cast = everybody()
    meeting = met(cast.ada_and_maren)
    url = link_to(meeting)

    def press(number: int) -> tuple[int, str]:
        try:
            said = browser().post(url, once(line=f"press {number}"), follow=True)
            return said.status_code, said.content.decode()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(press, range(4)))
    assert {status for status, _ in answers} == {200}
    assert sum("It is kept" in page for _, page in answers) == 1
    assert sum("This link was used" in page for _, page in answers) == 3
    assert CheckIn.objects.get().version == 1


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_the_page_and_the_link_at_the_same_moment_lose_nothing() -> None:
    cast = everybody()
    meeting = met(cast.ada_and_maren)
    link = link_to(meeting)

    def press(way: str) -> int:
        try:
            if way == "link":
                return browser().post(link, once(line="by the link")).status_code
            page = url_of(meeting) + "check-in/"
            return browser(cast.ada).post(page, once(line="on the page")).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        by_link, on_page = pool.map(press, ["link", "page"])
    line = CheckIn.objects.get().answers.line
    assert by_link == 302
    assert "by the link" in line
    # Who came second on the page is shown what they typed, and asked.
    assert on_page == 200 or "on the page" in line
