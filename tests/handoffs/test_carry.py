"""Words to take along: picked and worded by Ada, behind a link that opens by a press until she says so."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.cast import Cast, browser
from tests.checkins.meet import met, sensed
from tests.conftest import once
from tests.handoffs.letting import bridge, send
from tests.promises.pages import main_text
from tests.words.say import said
from wend.handoffs.models import Carry, CarryLink, Opening
from wend.trail.models import Entry
from wend.vault.models import destroy
from wend.words.models import Word

HERON = "the heron stood in the reeds"
NOBODY_HERE = "/carried/nothing-here/"


def begun(cast: Cast, **parts: str) -> Carry:
    """A page of Ada's, worded through the form."""
    ada = browser(cast.ada)
    ada.post("/carries/", once())
    carry = Carry.objects.get()
    ada.post(f"/carries/{carry.pk}/", once(**({"brings": HERON} | parts)))
    return carry


def linked(cast: Cast, carry: Carry, days: int = 7) -> str:
    """The path of a new link, as the page shows it once."""
    ada = browser(cast.ada)
    ada.post(f"/carries/{carry.pk}/links/", once(days=days))
    shown = ada.get(f"/carries/{carry.pk}/page/").content.decode()
    found = re.search(r"http://testserver(/carried/[^<\s]+)", shown)
    assert found, "the link is not shown"
    assert found[1] not in ada.get(f"/carries/{carry.pk}/page/").content.decode()
    return found[1]


def opened(path: str, visit: Any = None) -> Any:
    """Press Open."""
    return (visit or browser()).post(path)


def trail(cast: Cast) -> list[str]:
    lines = Entry.objects.filter(subject=cast.ada.pk, kind__startswith="handoffs.")
    return list(lines.values_list("kind", flat=True))


def test_ada_picks_from_what_she_wrote_and_from_nothing_else(cast: Cast) -> None:
    meeting = met(cast.ada_and_maren)
    sensed(meeting, cast.ada, "my line", "mine", gut=4)
    sensed(meeting, cast.maren, "marens line", mine=6)
    sensed(met(cast.ada_and_maren), cast.ada, "", "mine", gut=9)
    said(cast.ada, cast.ada_and_maren, "my word")
    word = said(cast.maren, cast.ada_and_maren, "marens word")
    browser(cast.ada).post(
        f"/pairings/{cast.ada_and_maren.pk}/words/{word.pk}/answering/", once(text="my answer")
    )
    send(browser(cast.maren), cast.ada_and_maren, bridge(words="marens letting go"))
    said(cast.tomasz_as_client, cast.tomasz_and_samuel, "toms word")
    ada = browser(cast.ada)
    offered = ada.get("/carries/").content.decode()
    for mine in ("my line", "my word", "my answer"):
        assert mine in offered
    for other in ("marens", "toms", "I do not know how to help"):
        assert other not in offered
    refs = re.findall(r'name="lines" value="([^"]+)"', offered)
    assert len(refs) == 3
    ada.post("/carries/", once(lines=[ref for ref in refs if ref.startswith("check-in:")]))
    wrote = Carry.objects.get().parts["wrote"]
    assert "my line" in wrote
    assert "my word" not in wrote


def test_a_line_of_somebody_elses_cannot_be_picked(cast: Cast) -> None:
    said(cast.tomasz_as_client, cast.tomasz_and_samuel, "toms word")
    ref = f"word:{Word.objects.get().pk}"
    assert browser(cast.ada).post("/carries/", once(lines=[ref])).status_code == 200
    assert not Carry.objects.exists()


def test_the_page_shows_the_worded_parts_and_only_those(cast: Cast) -> None:
    carry = begun(cast, helped="walking", not_helped="")
    shown = browser(cast.ada).get(f"/carries/{carry.pk}/page/").content.decode()
    assert HERON in shown
    assert "What helped" in shown
    assert "What did not help" not in shown


def test_opening_is_a_press_and_a_mere_visit_shows_and_counts_nothing(cast: Cast) -> None:
    path = linked(cast, begun(cast))
    for _ in range(3):
        shown = browser().get(path)
        assert shown.status_code == 200
        assert HERON not in shown.content.decode()
        assert not re.search(r"Ada|Maren|Linden", main_text(shown.content.decode()))
    assert browser().head(path).status_code == 405
    assert not Opening.objects.exists()
    shown = opened(path).content.decode()
    assert HERON in shown
    assert "Ada" not in main_text(shown)
    assert Opening.objects.count() == 1
    page = browser(cast.ada).get(f"/carries/{CarryLink.objects.get().carry_id}/page/")
    assert "Opened 1 time." in page.content.decode()
    assert trail(cast) == ["handoffs.linked", "handoffs.opened"]


def test_who_opened_it_is_not_kept_even_if_they_are_signed_in(cast: Cast) -> None:
    path = linked(cast, begun(cast))
    assert HERON in opened(path, browser(cast.samuel)).content.decode()
    line = Entry.objects.get(kind="handoffs.opened")
    assert (line.actor, line.role) == (None, "link")


def test_what_ada_words_anew_is_what_the_link_shows_next(cast: Cast) -> None:
    carry = begun(cast)
    path = linked(cast, carry)
    browser(cast.ada).post(f"/carries/{carry.pk}/", once(brings="something else"))
    shown = opened(path).content.decode()
    assert "something else" in shown
    assert HERON not in shown


def gone_by_withdrawing(cast: Cast, carry: Carry) -> None:
    link = CarryLink.objects.get()
    for _ in range(2):
        assert browser(cast.ada).post(f"/carries/links/{link.pk}/withdrawing/", once())


def gone_by_removal(cast: Cast, carry: Carry) -> None:
    browser(cast.ada).post(f"/carries/{carry.pk}/removal/", once())


def gone_by_time(cast: Cast, carry: Carry) -> None:
    CarryLink.objects.update(until=timezone.now())


WAYS_TO_GO = [gone_by_withdrawing, gone_by_removal, gone_by_time]


@pytest.mark.parametrize("go", WAYS_TO_GO, ids=lambda go: go.__name__)
def test_what_is_over_and_what_never_was_look_the_same(cast: Cast, go: Any) -> None:
    carry = begun(cast)
    path = linked(cast, carry)
    assert HERON in opened(path).content.decode()
    go(cast, carry)
    for visit in (browser(), browser(cast.samuel)):
        for ask in (visit.get, visit.post):
            over, never = ask(path), ask(NOBODY_HERE)
            assert (over.status_code, never.status_code) == (404, 404)
            assert over.content == never.content
    assert Opening.objects.count() <= 1


def test_erased_words_open_nothing(cast: Cast) -> None:
    path = linked(cast, begun(cast))
    destroy(cast.ada.pk)
    assert opened(path).content == browser().get(NOBODY_HERE).content
    assert not Opening.objects.exists()


def test_withdrawing_is_once_on_the_trail(cast: Cast) -> None:
    carry = begun(cast)
    linked(cast, carry)
    gone_by_withdrawing(cast, carry)
    assert trail(cast) == ["handoffs.linked", "handoffs.withdrawn"]


@pytest.mark.parametrize("days", [1, 7, 30])
def test_a_link_works_as_long_as_ada_says(cast: Cast, days: int) -> None:
    before = timezone.now()
    linked(cast, begun(cast), days)
    until = CarryLink.objects.get().until
    assert timedelta(days=days) <= until - before < timedelta(days=days, minutes=5)


@pytest.mark.parametrize("days", ["", "365", "no"])
def test_without_a_known_time_no_link_is_made_and_the_page_says_so(cast: Cast, days: str) -> None:
    carry = begun(cast)
    answer = browser(cast.ada).post(f"/carries/{carry.pk}/links/", once(days=days))
    assert "Nothing is lost" in answer.content.decode()
    assert not CarryLink.objects.exists()


@pytest.mark.parametrize(
    ("zone", "told"), [("UTC", "1 March, 12:00"), ("Asia/Kolkata", "1 March, 17:30")]
)
def test_the_end_is_told_in_local_time(cast: Cast, zone: str, told: str) -> None:
    carry = begun(cast)
    path = linked(cast, carry)
    next_year = timezone.now().year + 1
    noon = datetime(next_year, 3, 1, 12, tzinfo=ZoneInfo("UTC"))
    CarryLink.objects.update(until=noon)
    with timezone.override(zone):
        for page in (opened(path), browser(cast.ada).get(f"/carries/{carry.pk}/page/")):
            assert told in page.content.decode()


def test_the_reason_of_letting_go_never_travels(cast: Cast) -> None:
    send(browser(cast.maren), cast.ada_and_maren, bridge(reason="safely", words="marens goodbye"))
    ada = browser(cast.ada)
    assert "cannot do this well and safely" in unescape(
        ada.get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()
    )
    carry = begun(cast)
    path = linked(cast, carry)
    for page in (ada.get("/carries/"), ada.get(f"/carries/{carry.pk}/"), opened(path)):
        told = page.content.decode()
        assert "well and safely" not in told
        assert "marens goodbye" not in told


def test_a_double_submit_makes_one_page_and_one_link(cast: Cast) -> None:
    ada, form = browser(cast.ada), once()
    for _ in range(2):
        ada.post("/carries/", form)
    carry, form = Carry.objects.get(), once(days=7)
    for _ in range(2):
        ada.post(f"/carries/{carry.pk}/links/", form)
    assert CarryLink.objects.count() == 1


@pytest.mark.parametrize("who", ["maren", "sefa", "samuel", "tomasz_as_client"])
def test_anyone_elses_pages_do_not_exist(cast: Cast, who: str) -> None:
    carry = begun(cast)
    path = linked(cast, carry)
    link, visit = CarryLink.objects.get(), browser(getattr(cast, who))
    for noun in ("", "page/"):
        assert visit.get(f"/carries/{carry.pk}/{noun}").status_code in (302, 404)
    for noun in ("", "links/", "removal/"):
        answer = visit.post(f"/carries/{carry.pk}/{noun}", once(days=7, brings="mine"))
        assert answer.status_code in (302, 404)
    visit.post(f"/carries/links/{link.pk}/withdrawing/", once())
    assert HERON in opened(path).content.decode()
    assert CarryLink.objects.count() == 1
