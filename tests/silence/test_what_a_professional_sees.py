"""A professional can neither see a choice that is kept, nor set anything off, nor learn that it happened."""

import re

import pytest

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, switched_on
from tests.silence.quiet import an_hour, choose, named, url_of
from wend.silence.access import told_to
from wend.silence.sentences import TOLD
from wend.trail.models import Entry
from wend.words.models import Word


def shown(cast: Cast) -> str:
    """Maren's page of the two, without what differs each time."""
    answer = browser(cast.maren).get(f"/pairings/{cast.ada_and_maren.pk}/")
    return re.sub(r'name="(csrfmiddlewaretoken|once)" value="[^"]+"', "", answer.content.decode())


@pytest.mark.parametrize("how", ["leave", "message", "person"])
def test_kept_to_oneself_it_looks_as_if_nothing_was_chosen(cast: Cast, how: str) -> None:
    before = shown(cast)
    choose(cast.ada_and_maren, cast.ada, how)
    assert shown(cast) == before


@pytest.mark.parametrize("how", ["leave", "message", "person"])
def test_let_read_it_is_one_sentence_until_taken_back_or_left(cast: Cast, how: str) -> None:
    before = shown(cast)
    choose(cast.ada_and_maren, cast.ada, how, seen="on")
    assert str(TOLD[how]) in shown(cast)  # type: ignore[index]
    assert not re.search(r"\d|week|day", str(TOLD[how])), "nobody counts down"  # type: ignore[index]
    choose(cast.ada_and_maren, cast.ada, how)
    assert shown(cast) == before
    choose(cast.ada_and_maren, cast.ada, how, seen="on")
    fresh(cast.ada_and_maren).leave(by=cast.ada)
    assert told_to(cast.maren, fresh(cast.ada_and_maren)) == ""


def test_nothing_shows_that_a_message_went_or_someone_was_asked(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    named(cast.ada, office)
    clock("2026-11-24 11:00")
    choose(cast.ada_and_maren, cast.ada, "person")
    clock("2026-12-08 10:00")
    before, trail = shown(cast), Entry.objects.exclude(subject=cast.ada.id).count()
    an_hour()
    assert len(office.mails) == 1
    assert shown(cast) == before
    assert Entry.objects.exclude(subject=cast.ada.id).count() == trail


def test_the_page_is_the_client_s_alone(cast: Cast) -> None:
    url = url_of(cast.ada_and_maren)
    for hat in (cast.maren, cast.tomasz, cast.ruth):
        for path in (url, "/silence/"):
            assert browser(hat).get(path)["Location"] == "/today/"
            assert browser(hat).post(path, once(how="message", weeks="2"))["Location"] == "/today/"
    assert browser(cast.sefa).get(url).status_code == 404
    assert browser(cast.sefa).post(url, once(how="message", weeks="2")).status_code == 404


def test_nothing_a_professional_does_alone_brings_it_on(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    choose(cast.ada_and_maren, cast.ada, "message")
    clock("2026-12-01 10:00")
    Word.say(fresh(cast.ada_and_maren), by=cast.maren, kind="helped", text="Well.")
    fresh(cast.ada_and_maren).hold_hour("Tuesdays", by=cast.maren)
    fresh(cast.ada_and_maren).say_situation("court", by=cast.maren)
    an_hour()
    assert [mail["Subject"] for mail in office.mails] == ["Something is there for you"]
