"""A supporter's link: opened by a press, and empty in one way only, whatever the reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, browser
from tests.checkins.meet import page
from tests.conftest import once
from tests.promises.pages import main_text
from tests.promises.test_plain_words import grade, prose
from tests.supporters.show import (
    HERON,
    NEVER_MADE,
    Shown,
    invited,
    link_on,
    opened,
    pick,
    seen,
    switch,
)
from wend.lib.refusals import Refused
from wend.supporters.models import Supporter
from wend.trail.models import Entry
from wend.vault.models import DataKey, destroy

End = Callable[[Cast, Shown], None]


@pytest.fixture
def one(cast: Cast) -> Shown:
    """Ada's sister, who may read her words."""
    made = invited(cast.ada)
    pick(made, cast.ada, "words")
    assert HERON in seen(made.link)
    return made


def uninvited(cast: Cast, one: Shown) -> None:
    assert browser(cast.ada).post(f"{one.url}uninviting/", once()).status_code == 302


def unpicked(cast: Cast, one: Shown) -> None:
    pick(one, cast.ada)


def emptied(cast: Cast, one: Shown) -> None:
    pick(one, cast.ada, "words", words="")


def switched_off(cast: Cast, one: Shown) -> None:
    switch(cast.ada, off="1")


def given_a_new_link(cast: Cast, one: Shown) -> None:
    assert browser(cast.ada).post(f"{one.url}link/", once()).status_code == 302


def erased(cast: Cast, one: Shown) -> None:
    destroy(cast.ada.pk)


def account_gone(cast: Cast, one: Shown) -> None:
    cast.ada.delete()


ENDS: Final[list[End]] = [
    uninvited, unpicked, emptied, switched_off, given_a_new_link, erased, account_gone,
]  # fmt: skip
VISITS = ["nobody", "maren", "tomasz_as_client", "sefa"]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_over_for_whatever_reason_is_the_same_as_never_made(
    cast: Cast, one: Shown, end: End
) -> None:
    end(cast, one)
    written = Entry.objects.count()
    for who in VISITS:
        visit = browser(getattr(cast, who, None))
        # The first page of a visit notes its day, whichever page that is.
        visit.get("/")
        over, never = opened(one.link, visit), opened(NEVER_MADE, visit)
        assert over.content == never.content
        assert over.status_code == never.status_code == 200
        assert headers(over) == headers(never)
        assert over.cookies == never.cookies
        assert "There is nothing here now." in over.content.decode()
    assert Entry.objects.count() == written


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_it_asks_the_databases_as_much_for_what_is_over_as_for_what_never_was(
    cast: Cast, one: Shown, end: End
) -> None:
    end(cast, one)
    assert asked(one.link) == asked(NEVER_MADE) == (1, 1)


def headers(answer: HttpResponse) -> dict[str, str]:
    """All but the clock."""
    return {name: said for name, said in answer.headers.items() if name != "Expires"}


def asked(link: str) -> tuple[int, int]:
    """How many questions the press puts to each database."""
    visit = browser()
    with (
        CaptureQueriesContext(connections["default"]) as first,
        CaptureQueriesContext(connections["vault"]) as second,
    ):
        opened(link, visit)
    return len(first), len(second)


def test_before_the_press_every_link_there_is_or_could_be_is_the_same_page(one: Shown) -> None:
    keys = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
    pages = {keys.sub(b"", browser().get(link).content) for link in (one.link, NEVER_MADE)}
    assert len(pages) == 1
    assert HERON.encode() not in pages.pop()


def test_a_mere_visit_asks_nothing_and_counts_nothing(one: Shown) -> None:
    before, visit = Entry.objects.count(), browser()
    with CaptureQueriesContext(connections["default"]) as held:
        visit.get(one.link)
    assert len(held) == 0
    assert visit.head(one.link).status_code == 405
    assert Entry.objects.count() == before


def test_looking_stands_on_the_clients_record_once_a_day_and_says_nothing_of_who(
    cast: Cast, one: Shown
) -> None:
    for visit in (browser(), browser(cast.samuel), browser(cast.maren)):
        opened(one.link, visit)
    lines = Entry.objects.filter(kind="supporters.opened")
    assert [(line.subject, line.actor, line.role) for line in lines] == [
        (cast.ada.pk, None, "link")
    ]
    told = page(browser(cast.ada), "/looks/")
    assert told.count("Someone close to you looked at what you show.") == 1


def test_all_the_client_does_stands_on_their_record(cast: Cast, one: Shown) -> None:
    given_a_new_link(cast, one)
    switched_off(cast, one)
    switch(cast.ada)
    uninvited(cast, one)
    kinds = Entry.objects.filter(subject=cast.ada.pk, kind__startswith="supporters.")
    assert list(kinds.values_list("kind", flat=True)) == [
        f"supporters.{verb}"
        for verb in ("on", "invited", "picked", "opened", "linked", "off", "on", "uninvited")
    ]
    told = page(browser(cast.ada), "/looks/")
    assert "You chose what someone close to you can see." in told
    assert "my sister" not in told


def test_the_link_is_shown_once_and_only_on_the_page_of_whom_it_is_for(cast: Cast) -> None:
    first, other = invited(cast.ada), invited(cast.ada, "a friend")
    visit = browser(cast.ada)
    visit.post(f"{first.url}link/", once())
    assert "/for-you/" not in page(visit, other.url)
    link = link_on(page(visit, first.url))
    assert "/for-you/" not in page(visit, first.url)
    pick(first, cast.ada, "words")
    assert HERON in seen(link)
    assert HERON not in seen(first.link)
    assert HERON not in seen(other.link)


def test_the_page_names_nobody(cast: Cast, one: Shown) -> None:
    before, after = browser().get(one.link).content.decode(), seen(one.link)
    for html in (before, after):
        assert "<title>A page for you</title>" in html
        assert not re.search(r"Ada|Maren|Linden|my sister", main_text(html))


def test_taking_it_back_leaves_no_key_and_no_word(cast: Cast, one: Shown) -> None:
    keys = DataKey.objects.filter(holder=cast.ada.pk, purpose="supporters")
    assert keys.count() == 1
    uninvited(cast, one)
    assert not keys.exists()
    assert not Supporter.objects.exists()


def test_a_page_left_open_cannot_bring_back_what_was_taken_back(cast: Cast, one: Shown) -> None:
    held = Supporter.objects.get()
    uninvited(cast, one)
    for verb in (
        lambda: held.show(called="x", words="", call="", picks=[]),
        held.link,
        held.uninvite,
    ):
        with pytest.raises(Refused):
            verb()
    assert not Supporter.objects.exists()


def test_what_a_supporter_reads_is_plain(cast: Cast, one: Shown) -> None:
    for html in (browser().get(one.link).content.decode(), seen(one.link), seen(NEVER_MADE)):
        assert grade("\n".join(prose(html))) <= 7
