"""The link “Open” changes nothing and leads to signing in, then Today; the other switches off."""

import pytest
from django.test import Client as Browser

from tests.cast import Cast, browser
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, switched_on, work
from tests.promises.watching import fingerprint
from wend.notify import tell
from wend.notify.models import Address, Link


@pytest.fixture
def link(cast: Cast, clock: Clock, office: PostOffice) -> str:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    work()
    return office.link()


def test_it_leads_to_signing_in_and_then_today(cast: Cast, link: str) -> None:
    before = fingerprint()
    answer = browser().get(link, follow=True)
    assert [to for to, _ in answer.redirect_chain] == ["/today/", "/account/sign-in/?next=/today/"]
    assert "Ada" not in answer.content.decode()
    assert fingerprint() == before
    assert "Hello, Ada" in browser(cast.ada).get(link, follow=True).content.decode()


def test_it_lets_nobody_in(cast: Cast, link: str) -> None:
    visit = Browser()
    visit.get(link)
    assert visit.get("/pairings/").status_code == 302


def test_after_two_weeks_it_is_over_like_one_that_never_was(
    cast: Cast, link: str, clock: Clock
) -> None:
    assert browser().get("/open/nothing-here/").status_code == 410
    clock("2026-12-08 10:01")
    late, never = browser().get(link), browser().get("/open/nothing-here/")
    assert late.status_code == never.status_code == 410
    assert "Sign in and see" in late.content.decode()


def test_only_a_digest_is_kept(link: str) -> None:
    assert link.split("/")[2] not in repr(list(Link.objects.values()))


def test_off_without_signing_in(cast: Cast, link: str, office: PostOffice) -> None:
    off = str(office.mails[0]["List-Unsubscribe"]).strip(" <>").removeprefix("https://post.example")
    page = browser().get(off).content.decode().split("<main")[1].split("</main>")[0]
    assert page.count("<button") == 1
    assert not any(name in page for name in ("Ada", "ada@", "Maren", "Linden"))
    assert Address.objects.exists(), "opening it changes nothing"
    assert browser().post(off, once())["Location"] == "/messages/off/"
    assert not Address.objects.exists()
    tell(cast.ada)
    assert work() == 0
    assert browser().get(off)["Location"] == "/messages/off/", "twice is no error"


def test_an_opening_link_confirms_nothing_else(link: str) -> None:
    answer = browser().post(link.replace("/open/", "/messages/confirm/"), once())
    assert answer.status_code == 410
