"""Both hats in a real browser: each page says which is on, and shows nothing of what is under the other."""

import pytest

from tests.browser.walker import Walker
from tests.cast import Cast, everybody, trying

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]
NAMES = ["phone", "desktop without JavaScript"]
AS_CLIENT = ("/today/", "/pairings/", "/path/", "/looks/", "/letters/", "/carries/", "/account/")
AS_PROFESSIONAL = ("/today/", "/pairings/", "/profile/", "/practice/", "/account/")


def as_client(walker: Walker) -> None:
    for page in AS_CLIENT:
        walker.go(page).reads("You are here as a client").reads_not("as a professional")
        walker.reads_not("Sefa").reads_not("Tomasz")
        # The letterhead names the server's place, to everybody.
        assert "Linden Street" not in walker.page.locator("main").inner_text()


def as_professional(walker: Walker) -> None:
    for page in AS_PROFESSIONAL:
        walker.go(page).reads("You are here as a professional").reads_not("as a client")
        walker.reads_not("Samuel").reads_not("Hello, Tom ")


def the_others_page_is_not_there(walker: Walker, path: str, name: str) -> None:
    answer = walker.page.goto(path)
    assert answer
    assert answer.status == 404
    walker.look().reads_not(name)


def both_ways(walker: Walker, cast: Cast, sefas: str) -> None:
    walker.go("/today/").reads("Sefa").follow("Change hat")
    walker.reads("What you do as one is never shown to the other.").press("Be here as a client")
    walker.reads("Hello, Tom").reads("Samuel Adeyemi")
    as_client(walker)
    the_others_page_is_not_there(walker, sefas, "Sefa")
    walker.go("/today/").follow("Change hat").press("Be here as a professional").reads("Sefa")
    as_professional(walker)
    the_others_page_is_not_there(walker, f"/pairings/{cast.tomasz_and_samuel.pk}/", "Samuel")


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_tomasz_changes_hats_and_neither_shows_the_other(walker: Walker) -> None:
    cast = everybody()
    sefas = f"/pairings/{trying(cast.sefa, cast.tomasz).pk}/"
    both_ways(walker.wear(cast.tomasz), cast, sefas)


@pytest.mark.parametrize("walker", WAYS, ids=NAMES, indirect=True)
def test_who_has_one_hat_is_offered_no_other(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go("/today/").reads("You are here as a client").reads_not("Change hat")
    walker.wear(cast.maren).go("/today/").reads("as a professional").reads_not("Change hat")
