"""Leaving by one's own link: opening it changes nothing, it shows no names, it needs no sign-in."""

import re

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.pairings.models import LeavingLink


def link_of(cast: Cast) -> str:
    """The link as the page shows it, once."""
    ada, url = browser(cast.ada), f"/pairings/{cast.ada_and_maren.pk}/leaving/links/"
    ada.post(url, once())
    found = re.search(r"/leaving/[\w-]{20,}/", ada.get(url).content.decode())
    assert found
    assert found[0] not in ada.get(url).content.decode(), "shown once"
    return found[0]


def test_opening_it_changes_nothing_and_shows_no_names(cast: Cast) -> None:
    page = browser().get(link_of(cast)).content.decode()
    assert fresh(cast.ada_and_maren).phase == "trying"
    for name in ("Ada", "Maren", "Linden"):
        assert name not in page.split("<main")[1].split("</main>")[0]
    assert page.split("<main")[1].split("</main>")[0].count("<button") == 1


def test_one_press_leaves_and_a_second_is_no_error(cast: Cast) -> None:
    link = link_of(cast)
    for _ in range(2):
        answer = browser().post(link, once(), follow=True)
        assert "It is done" in answer.content.decode()
    assert fresh(cast.ada_and_maren).phase == "parted"
    assert cast.ada_and_maren.steps.get(kind="leave").by_link


def test_switched_off_it_opens_nothing(cast: Cast) -> None:
    link = link_of(cast)
    browser(cast.ada).post(f"/pairings/{cast.ada_and_maren.pk}/leaving/links/", once(off="1"))
    assert browser().get(link).status_code == 404
    assert browser().post(link, once()).status_code == 404
    assert fresh(cast.ada_and_maren).phase == "trying"


def test_only_a_digest_is_kept(cast: Cast) -> None:
    token = link_of(cast).split("/")[2]
    kept = LeavingLink.objects.get()
    assert token not in str(vars(kept))


def test_a_wrong_link_and_a_used_up_one_look_alike(cast: Cast) -> None:
    answer = browser().get("/leaving/not-a-link-at-all/")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()
