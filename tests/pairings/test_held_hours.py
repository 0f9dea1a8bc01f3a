"""An hour is kept for a client and given back: not an ending, and no word about missed meetings."""

from tests.cast import Cast, browser, fresh
from tests.conftest import once
from wend.pairings.models import Hour


def url(cast: Cast, rest: str = "") -> str:
    return f"/pairings/{cast.ada_and_maren.pk}/{rest}"


def page(cast: Cast, who: str, rest: str = "") -> str:
    return browser(getattr(cast, who)).get(url(cast, rest)).content.decode()


def hold(cast: Cast, which: str = "Tuesdays at three") -> int:
    return browser(cast.maren).post(url(cast, "hour/"), once(which=which)).status_code


def give_back(cast: Cast) -> int:
    return browser(cast.maren).post(url(cast, "hour/giving-back/"), once()).status_code


def test_the_client_reads_which_hour_is_kept(cast: Cast) -> None:
    assert "keeps this time for you" not in page(cast, "ada")
    assert hold(cast) == 302
    assert "Maren Holt keeps this time for you: Tuesdays at three" in page(cast, "ada")
    assert "Tuesdays at three" in page(cast, "maren")


def test_giving_it_back_ends_nothing_and_is_said_kindly(cast: Cast) -> None:
    hold(cast)
    before = fresh(cast.ada_and_maren).state
    assert give_back(cast) == 302
    after = fresh(cast.ada_and_maren).state
    assert (after.phase, after.door, after.paused) == (before.phase, before.door, before.paused)
    read = page(cast, "ada")
    assert "needs to offer this time to someone else: Tuesdays at three" in read
    assert "This is not an ending" in read
    assert "Leave Maren Holt" in read


def test_an_hour_that_is_not_kept_cannot_be_given_back(cast: Cast) -> None:
    assert give_back(cast) == 409
    hold(cast)
    give_back(cast)
    assert give_back(cast) == 409


def test_a_new_hour_takes_the_place_of_the_old_one(cast: Cast) -> None:
    hold(cast)
    give_back(cast)
    hold(cast, "Fridays at ten")
    assert "keeps this time for you: Fridays at ten" in page(cast, "ada")
    assert "Tuesdays at three" not in page(cast, "ada")


def test_only_the_professional_keeps_hours(cast: Cast) -> None:
    for visit in (browser(cast.ada), browser(cast.sefa), browser(cast.tomasz)):
        answer = visit.post(url(cast, "hour/"), once(which="mine"))
        assert answer.status_code in (302, 404)
    assert not Hour.objects.exists()


def test_each_side_has_a_copy_and_none_is_plain(cast: Cast) -> None:
    hold(cast)
    assert {copy.holder for copy in Hour.objects.all()} == {"client", "professional"}
    assert all(b"Tuesdays" not in bytes(copy.blob) for copy in Hour.objects.all())
