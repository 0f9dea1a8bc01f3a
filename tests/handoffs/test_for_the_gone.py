"""A steward lets go for a professional who left, is ill or died: nothing is read, nobody left with nothing."""

from typing import Any

import pytest
from django.http import HttpResponse

from tests.cast import Cast, bridging, browser, client, fresh, trying
from tests.conftest import once
from tests.handoffs.letting import in_days
from wend.handoffs.models import LettingGo
from wend.pairings.models import Pairing
from wend.practices.models import Member, Profile
from wend.words.models import Word

WORDS = "Maren cannot come back to work. We are sorry"


def url(cast: Cast, who: str = "maren") -> str:
    return f"/practice/professionals/{getattr(cast, who).pk}/letting-go/"


def filled(**said: Any) -> dict[str, Any]:
    return {
        "reason": "ill",
        "words": WORDS,
        "cover": "Ruth, at the front desk",
        "ends_on": in_days(30),
        "nobody": "on",
        **said,
    }


def send(cast: Cast, **said: Any) -> HttpResponse:
    return browser(cast.ruth).post(url(cast), once(**filled(**said)))  # type: ignore[return-value]


@pytest.fixture
def two_more(cast: Cast) -> list[Pairing]:
    left = trying(client("Wren"), cast.maren)
    assert left.client
    left.leave(by=left.client)
    return [bridging(cast.sefa, cast.maren), left]


def test_everyone_they_meet_reads_a_kind_and_true_page(cast: Cast, two_more: list[Pairing]) -> None:
    assert send(cast).status_code == 302
    for hat, pairing in ((cast.ada, cast.ada_and_maren), (cast.sefa, two_more[0])):
        page = browser(hat).get(f"/pairings/{pairing.pk}/").content.decode()
        for said in (
            "Maren Holt cannot go on",
            "It is not because of you",
            "They are ill and cannot work",
            WORDS,
            "Ruth, at the front desk",
            "looked and knows of nobody",
            "Leave Maren Holt",
        ):
            assert said in page, said
        assert fresh(pairing).state.ends_on is not None


def test_who_had_parted_already_is_left_in_peace(cast: Cast, two_more: list[Pairing]) -> None:
    before = two_more[1].steps.count()
    send(cast)
    assert fresh(two_more[1]).steps.count() == before
    assert not LettingGo.objects.filter(pairing=two_more[1]).exists()


def test_the_steward_reads_nothing_and_is_told_no_number(
    cast: Cast, two_more: list[Pairing]
) -> None:
    Word.say(cast.ada_and_maren, by=cast.ada, kind="hurt", text="heron in the reeds")
    page = browser(cast.ruth).get(url(cast)).content.decode()
    after = browser(cast.ruth).post(url(cast), once(**filled()), follow=True).content.decode()
    for html in (page, after):
        for said in ("heron", "Ada", "Sefa", "Wren"):
            assert said not in html
    assert browser(cast.ruth).get(f"/pairings/{cast.ada_and_maren.pk}/").status_code == 404


def test_only_a_steward_and_only_in_their_practice(cast: Cast) -> None:
    for who in (cast.maren, cast.tomasz, cast.samuel):
        answer = browser(who).post(url(cast), once(**filled()))
        assert answer.status_code == 404
    assert browser(cast.ruth).get(url(cast, "samuel")).status_code == 404
    assert browser(cast.ruth).get(url(cast, "ruth")).status_code == 404
    assert browser(cast.ada).post(url(cast), once(**filled())).status_code == 302
    assert not LettingGo.objects.exists()
    assert fresh(cast.ada_and_maren).state.ends_on is None


@pytest.mark.parametrize(
    "lacking",
    [{"cover": ""}, {"words": ""}, {"nobody": ""}, {"ends_on": in_days(3)}, {"reason": "values"}],
    ids=["cover", "words", "alternatives or none", "two weeks", "a reason"],
)
def test_nobody_is_left_with_nothing_and_what_was_typed_stays(
    cast: Cast, lacking: dict[str, str]
) -> None:
    answer = send(cast, **lacking)
    assert answer.status_code == 200
    assert lacking.get("words") == "" or WORDS in answer.content.decode()
    assert not LettingGo.objects.exists()


@pytest.mark.parametrize(("reason", "stays"), [("ill", True), ("left", False), ("died", False)])
def test_who_is_ill_stays_a_member_and_nobody_is_shown_in_finding(
    cast: Cast, reason: str, stays: bool
) -> None:
    Profile.of(cast.maren).show()
    send(cast, reason=reason)
    assert (Member.objects.get(professional=cast.maren).until is None) == stays
    assert Profile.of(cast.maren).shown_since is None


def test_it_stands_on_the_clients_trail_by_whom(cast: Cast) -> None:
    send(cast)
    page = browser(cast.ada).get("/looks/").content.decode()
    assert "A steward said for the practice that your professional cannot go on" in page


def test_the_steward_finds_it_beside_the_member(cast: Cast) -> None:
    assert url(cast) in browser(cast.ruth).get("/practice/").content.decode()
    assert url(cast) not in browser(cast.tomasz).get("/practice/").content.decode()
    send(cast, reason="died")
    assert url(cast) in browser(cast.ruth).get("/practice/").content.decode()
