"""A check-in: all optional, changed or taken back by a client at any time, lost by no mistake."""

import re

import pytest

from tests.cast import Cast, browser
from tests.checkins.meet import answer, met, sensed, url_of
from tests.conftest import once
from wend.checkins.models import CheckIn, Meeting
from wend.trail.models import Entry

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    return met(cast.ada_and_maren)


def test_nothing_is_preset(cast: Cast, meeting: Meeting) -> None:
    for hat in (cast.ada, cast.maren):
        page = browser(hat).get(url_of(meeting) + "check-in/").content.decode()
        assert page.count('type="radio"') > 30
        assert not re.search(r"<input[^>]* checked", page)


def test_ada_keeps_what_she_sensed(cast: Cast, meeting: Meeting) -> None:
    kept = answer(browser(cast.ada), meeting, gut="4", heard="10", way="skip", line=" mine ")
    assert kept.status_code == 302
    answers = CheckIn.objects.get().answers
    assert (dict(answers.ratings), answers.line) == ({"gut": 4, "heard": 10}, "mine")
    assert answers.sharing == "mine"


def test_an_aspect_alone_is_a_check_in(cast: Cast, meeting: Meeting) -> None:
    answer(browser(cast.ada), meeting, free="0", sharing="numbers")
    answers = CheckIn.objects.get().answers
    assert (dict(answers.ratings), answers.sharing) == ({"free": 0}, "numbers")


def test_maren_answers_about_herself(cast: Cast, meeting: Meeting) -> None:
    answer(browser(cast.maren), meeting, present="8", able="5", mine="3", gut="10", line="a line")
    check_in = CheckIn.objects.get()
    assert check_in.side == "professional"
    assert dict(check_in.answers.ratings) == {"present": 8, "able": 5, "mine": 3}


@pytest.mark.parametrize("side", ["ada", "maren"])
def test_an_empty_one_is_a_skip_with_a_kind_word(cast: Cast, meeting: Meeting, side: str) -> None:
    visit = browser(getattr(cast, side))
    kinds = {"checkins.kept", "checkins.sharing"}
    said = answer(visit, meeting, gut="skip", line="  ", sharing="all")
    assert "That is fine" in visit.get(said["Location"]).content.decode()
    assert not CheckIn.objects.exists()
    assert not Entry.objects.filter(kind__in=kinds).exists()


@pytest.mark.parametrize("wrong", ["11", "-1", "x", "5.5", "٥٥"])
@pytest.mark.parametrize("side", ["ada", "maren"])
def test_bad_input_loses_nothing_typed(cast: Cast, meeting: Meeting, side: str, wrong: str) -> None:
    code, good = ("gut", "heard") if side == "ada" else ("mine", "able")
    fields = {code: wrong, good: "7", "line": "a long line I typed", "sharing": "numbers"}
    shown = answer(browser(getattr(cast, side)), meeting, **fields)
    page = shown.content.decode()  # type: ignore[attr-defined]
    assert shown.status_code == 200
    assert "Please choose a number from 0 to 10" in page
    assert "a long line I typed" in page
    assert re.search(rf'name="{good}" value="7" checked', page)
    assert side == "maren" or re.search(r'value="numbers" checked', page)
    assert not CheckIn.objects.exists()


def test_a_line_too_long_is_kept_on_the_page(cast: Cast, meeting: Meeting) -> None:
    shown = answer(browser(cast.ada), meeting, gut="3", line="w" * 2001)
    assert "w" * 2001 in shown.content.decode()  # type: ignore[attr-defined]
    assert not CheckIn.objects.exists()


def test_the_same_form_twice_counts_once(cast: Cast, meeting: Meeting) -> None:
    ada, fields = browser(cast.ada), once(gut="4", seen="0")
    for _ in range(2):
        assert ada.post(url_of(meeting) + "check-in/", fields).status_code == 302
    assert CheckIn.objects.get().version == 1


def test_ada_changes_hers_and_finds_it_filled(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.ada, "first words", "all", gut=4)
    ada = browser(cast.ada)
    page = ada.get(url_of(meeting) + "check-in/").content.decode()
    assert "first words" in page
    assert 'name="gut" value="4" checked' in page
    answer(ada, meeting, gut="6", line="other words", sharing="mine", seen="1")
    answers = CheckIn.objects.get().answers
    assert (dict(answers.ratings), answers.line) == ({"gut": 6}, "other words")


def test_changing_it_to_nothing_takes_it_back(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.ada, "first words", gut=4)
    answer(browser(cast.ada), meeting, gut="skip", line="", seen="1")
    assert not CheckIn.objects.exists()


def test_two_pages_do_not_overwrite_each_other_silently(cast: Cast, meeting: Meeting) -> None:
    ada = browser(cast.ada)
    answer(ada, meeting, gut="4", line="from the phone", seen="0")
    shown = answer(ada, meeting, gut="5", line="from the other page", seen="0")
    page = shown.content.decode()  # type: ignore[attr-defined]
    assert "changed on another page" in page
    assert "from the other page" in page
    assert CheckIn.objects.get().answers.line == "from the phone"
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen
    answer(ada, meeting, gut="5", line="from the other page", seen=seen[1])
    assert CheckIn.objects.get().answers.line == "from the other page"


def test_ada_takes_hers_back_and_nothing_stays(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.ada, "my words", gut=4)
    browser(cast.ada).post(url_of(meeting) + "check-in/taking-back/", once())
    assert not CheckIn.objects.exists()


def test_withdrawing_is_immediate(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.maren, "hers", mine=5)
    sensed(meeting, cast.ada, "to be shown", "all", gut=4)
    maren, ada = browser(cast.maren), browser(cast.ada)
    for sharing, words, number in (
        ("mine", False, False),
        ("numbers", False, True),
        ("all", True, True),
        ("", False, False),
    ):
        ada.post(url_of(meeting) + "check-in/sharing/", once(sharing=sharing))
        page = maren.get(url_of(meeting)).content.decode()
        assert ("to be shown" in page, "your gut" in page) == (words, number)


def test_what_maren_kept_stays_as_it_is(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.maren, "as I sensed it", mine=5)
    maren = browser(cast.maren)
    assert maren.get(url_of(meeting) + "check-in/")["Location"] == url_of(meeting)
    for seen in ("0", "1"):
        shown = answer(maren, meeting, mine="9", line="after reading hers", seen=seen)
        assert shown.status_code == 409
    assert CheckIn.objects.get().answers.line == "as I sensed it"
    for verb in ("taking-back", "sharing"):
        maren.post(url_of(meeting) + f"check-in/{verb}/", once(sharing="mine"))
    assert CheckIn.objects.get().answers.line == "as I sensed it"


def test_after_parting_ada_can_still_write_and_maren_cannot(cast: Cast, meeting: Meeting) -> None:
    cast.ada_and_maren.leave(by=cast.ada)
    assert answer(browser(cast.maren), meeting, mine="3").status_code == 409
    assert answer(browser(cast.ada), meeting, line="for myself", sharing="all").status_code == 302
    assert CheckIn.objects.get().answers.line == "for myself"
    assert "for myself" not in browser(cast.maren).get(url_of(meeting)).content.decode()


def test_nobody_else_checks_in_for_ada(cast: Cast, meeting: Meeting) -> None:
    sensed(meeting, cast.ada, "hers alone", gut=4)
    for hat in (cast.sefa, cast.tomasz_as_client, cast.tomasz, cast.ruth):
        visit = browser(hat)
        for page in ("", "check-in/", "check-in/links/"):
            shown = visit.get(url_of(meeting) + page)
            assert shown.status_code in {404, 302}
            assert "hers alone" not in shown.content.decode()
        for page in ("check-in/", "check-in/sharing/", "check-in/taking-back/", "check-in/links/"):
            posted = visit.post(url_of(meeting) + page, once(gut="1", sharing="all"))
            assert posted.status_code in {404, 302}
    assert CheckIn.objects.get().answers.line == "hers alone"
