"""Off until the client switches it on, and nobody but the client can tell which it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import Cast, browser
from tests.checkins.meet import page
from tests.conftest import once
from tests.promises.pages import pages
from tests.promises.test_every_route_has_a_door import OWN
from tests.supporters.show import ALL, HERON, invited, opened, pick, seen, switch
from wend.people.models import Hat
from wend.supporters.models import Supporter, Switch

KEYS = re.compile(r'name="(csrfmiddlewaretoken|once|seed)" value="[^"]+"')
# Where the client alone can tell: the page of the thing itself, and who saw what.
OF_ITS_OWN = ("/supporters/", "/looks/")


def everywhere(hat: Hat, cast: Cast) -> dict[str, str]:
    """Every page of this hat's, without the keys that are drawn anew for each form."""
    ids = {"pairing_id": cast.ada_and_maren.pk, "practice_id": cast.linden.pk}
    told = {path: KEYS.sub("", html) for path, html in pages(hat, ids)}
    return {path: html for path, html in told.items() if not path.startswith(OF_ITS_OWN)}


def test_it_is_off_and_its_page_offers_nothing_but_the_switch(cast: Cast) -> None:
    told = page(browser(cast.ada), ALL)
    assert "Switch it on" in told
    assert "It is off." in told
    assert "Make a link" not in told


def test_while_it_is_off_nobody_can_be_invited(cast: Cast) -> None:
    answer = browser(cast.ada).post(ALL, once(called="my sister"))
    assert answer.status_code == 409
    assert "Switch it on first" in answer.content.decode()
    assert not Supporter.objects.exists()


def test_switching_twice_is_once(cast: Cast) -> None:
    switch(cast.ada)
    switch(cast.ada)
    assert Switch.objects.count() == 1
    switch(cast.ada, off="1")
    switch(cast.ada, off="1")
    assert Switch.objects.filter(until=None).count() == 0
    switch(cast.ada)
    assert Switch.objects.count() == 2


def test_switched_off_it_waits_and_switched_on_again_it_is_as_it_was(cast: Cast) -> None:
    one = invited(cast.ada)
    pick(one, cast.ada, "words")
    switch(cast.ada, off="1")
    assert HERON not in seen(one.link)
    assert browser(cast.ada).get(one.url).status_code == 404
    switch(cast.ada)
    assert HERON in seen(one.link)


@pytest.mark.anydb  # pages beside pages, from one database
@pytest.mark.parametrize("who", ["ada", "maren", "ruth", "tomasz", "samuel", "sefa"])
def test_no_other_page_of_anybody_is_another_one_when_it_is_on(cast: Cast, who: str) -> None:
    hat = getattr(cast, who)
    before = everywhere(hat, cast)
    one = invited(cast.ada)
    pick(
        one, cast.ada, "words", *(f"{part}:{cast.ada_and_maren.pk}" for part in ("meeting", "name"))
    )
    opened(one.link)
    on = everywhere(hat, cast)
    switch(cast.ada, off="1")
    assert len(before) > 12
    assert before == on == everywhere(hat, cast)


def test_nothing_of_it_stands_on_the_record_of_anybody_else(cast: Cast) -> None:
    before = {who: page(browser(getattr(cast, who)), "/looks/") for who in ("maren", "sefa")}
    one = invited(cast.ada)
    pick(one, cast.ada, "words")
    opened(one.link, browser(cast.maren))
    assert before == {who: page(browser(getattr(cast, who)), "/looks/") for who in before}


def as_professional(cast: Cast) -> Any:
    return browser(cast.maren)


def as_visitor(cast: Cast) -> Any:
    return browser()


@pytest.mark.parametrize("come", [as_professional, as_visitor])
def test_never_the_other_way_round(cast: Cast, come: Callable[[Cast], Any]) -> None:
    """Nobody can ask a client for it, switch it on for them, or make them theirs to see."""
    visit = come(cast)
    for path in (ALL, f"{ALL}switching/"):
        assert visit.post(path, once(called="Ada")).status_code == 302
    assert not Switch.objects.exists()
    assert not Supporter.objects.exists()


@pytest.mark.anydb
def test_every_way_in_is_the_clients_or_a_link_that_only_reads() -> None:
    held = [(route, view) for route, view in OWN if re.search(r"support|for-you", route)]
    doors = {route: getattr(view.callback, "door", None) for route, view in held}
    assert len(doors) == 6
    assert [route for route, door in doors.items() if door != "client"] == ["for-you/<str:token>/"]


@pytest.mark.anydb
def test_a_supporter_is_nobody_in_wend() -> None:
    """No account, no hat, no address: there is nothing that could make anyone somebody's supporter."""
    related = {
        field.name: field.related_model for field in Supporter._meta.fields if field.is_relation
    }
    assert list(related) == ["client"]
