"""What may not stay secret is said before a yes and beside every box; professionals hear what it asks."""

import re

from tests.cast import Cast, browser
from tests.checkins.meet import met, sensed, url_of
from tests.promises.pages import pages
from wend.people.models import Hat

FIRST = "If a life is in danger now, the person you meet may call for help."
OBLIGED = "you have to act from the moment you read it"
MAY_OBLIGE = "What you read here may oblige you to act"


def page(hat: Hat | None, path: str) -> str:
    return browser(hat).get(path).content.decode()


def test_it_is_said_before_either_kind_of_yes(cast: Cast) -> None:
    cast.maren.profile.show()
    for path in (f"/invitation/{cast.jonas.code}/", f"/asking/{cast.maren.profile.pk}/"):
        told = page(None, path)
        assert told.index(FIRST) < told.index('name="called"'), path
        assert "Written by Linden Street, checked on 2 November 2026." in told


def test_it_is_one_tap_from_every_box_a_client_writes_in(cast: Cast) -> None:
    held = met(cast.ada_and_maren)
    ids = {"pairing_id": cast.ada_and_maren.pk, "meeting_id": held.pk}
    boxes = 0
    for path, html in pages(cast.ada, ids):
        for box in re.findall(r"<textarea.*?</textarea>(.*?)</div>", html, re.DOTALL):
            boxes += 1
            assert 'href="/law/"' in box, path
    assert boxes >= 3
    for path in ("words/", "notice/", ""):
        assert 'href="/law/"' in page(cast.ada, f"/pairings/{cast.ada_and_maren.pk}/{path}")


def test_what_it_asks_of_professionals_is_for_professionals(cast: Cast) -> None:
    assert OBLIGED in page(cast.maren, "/law/")
    assert FIRST in page(cast.maren, "/law/")
    for hat in (None, cast.ada):
        assert FIRST in page(hat, "/law/")
        assert OBLIGED not in page(hat, "/law/")


def test_a_professional_is_told_where_they_read(cast: Cast) -> None:
    held = met(cast.ada_and_maren)
    sensed(held, cast.ada, "It went too fast.")
    url = f"/pairings/{cast.ada_and_maren.pk}/"
    for path in (url_of(held), url + "mirror/", url + "words/"):
        assert MAY_OBLIGE in page(cast.maren, path), path
        assert MAY_OBLIGE not in page(cast.ada, path), path


def test_where_nothing_is_written_down_the_page_says_so(cast: Cast, settings: object) -> None:
    settings.WEND_LAW = {}  # type: ignore[attr-defined]
    assert "Nobody has written down yet what holds here." in page(cast.ada, "/law/")
    assert browser(cast.ada).get("/young/").status_code == 404
