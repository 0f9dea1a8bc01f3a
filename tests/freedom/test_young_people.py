"""Young people: what parents may know is said to them first; what they say of their age stays theirs."""

from typing import Any

import pytest

from tests.cast import Cast, browser
from tests.checkins.meet import page
from tests.conftest import once
from wend.freedom.models import AgeSaid
from wend.pairings.models import Invitation

PARENTS = "Your parents have no right to read what you write here."


def invited(cast: Cast) -> str:
    made = Invitation.make(by=cast.maren, meant_for="Wren", situation="free")
    return f"/invitation/{made.code}/"


def say_yes(cast: Cast, **fields: Any) -> Any:
    visit = browser()
    visit.post(invited(cast), once(called="Wren", password="a quiet river bed", **fields))
    return visit


def test_it_stands_before_the_yes_and_asks_nothing_but_under_or_not(cast: Cast) -> None:
    told = browser().get(invited(cast)).content.decode()
    assert told.index(PARENTS) < told.index('name="called"')
    assert "I am under 16" in told
    assert "I am 16 or older" in told
    assert "checked" not in told.split('name="under"', 1)[1].split("</fieldset>")[0]


@pytest.mark.parametrize("said", ["yes", "no"])
def test_both_answers_look_alike_where_they_are_kept(cast: Cast, said: str) -> None:
    say_yes(cast, under=said)
    held = AgeSaid.objects.get()
    assert AgeSaid.of(held.client) == said
    assert len(bytes(held.blob)) == 256 + 29
    assert {field.name for field in AgeSaid._meta.fields} == {"id", "key", "blob", "client"}


def test_left_open_nothing_is_kept_and_the_yes_still_counts(cast: Cast) -> None:
    wren = say_yes(cast)
    assert not AgeSaid.objects.exists()
    assert "Hello, Wren" in wren.get("/today/").content.decode()


def test_it_can_be_read_again_said_anew_and_taken_back(cast: Cast) -> None:
    ada, url = browser(cast.ada), f"/pairings/{cast.ada_and_maren.pk}/"
    assert 'href="/young/"' in ada.get(url).content.decode()
    assert PARENTS in ada.get("/young/").content.decode()
    ada.post("/young/", once(under="yes"))
    assert AgeSaid.of(cast.ada) == "yes"
    ada.post("/young/", once(under="no"))
    assert AgeSaid.of(cast.ada) == "no"
    ada.post("/young/", once())
    assert not AgeSaid.objects.exists()


def test_no_professional_sees_what_was_said(cast: Cast) -> None:
    before = pages_of(cast)
    browser(cast.ada).post("/young/", once(under="yes"))
    assert pages_of(cast) == before
    assert browser(cast.maren).get("/young/").status_code == 302


def pages_of(cast: Cast) -> list[str]:
    maren, url = browser(cast.maren), f"/pairings/{cast.ada_and_maren.pk}/"
    return [page(maren, path) for path in (url, "/today/", url + "situation/")]


def test_without_an_age_in_the_law_nothing_is_asked(cast: Cast, settings: object) -> None:
    settings.WEND_LAW = {}  # type: ignore[attr-defined]
    assert 'name="under"' not in browser().get(invited(cast)).content.decode()
    assert (
        'href="/young/"'
        not in browser(cast.ada).get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()
    )
