"""The steps that are one press, through the pages, and what the page offers afterwards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, bridging, browser, fresh
from tests.conftest import once
from wend.pairings.models import Bridge


def press(cast: Cast, who: str, step: str) -> int:
    url = f"/pairings/{cast.ada_and_maren.pk}/{step}/"
    return browser(getattr(cast, who)).post(url, once()).status_code


def offers(cast: Cast, who: str) -> str:
    return browser(getattr(cast, who)).get(f"/pairings/{cast.ada_and_maren.pk}/").content.decode()


def test_both_say_so_and_they_go_on_together(cast: Cast) -> None:
    assert press(cast, "maren", "going-on") == 302
    assert fresh(cast.ada_and_maren).phase == "trying"
    assert press(cast, "ada", "going-on") == 302
    assert fresh(cast.ada_and_maren).phase == "together"
    assert "I want to go on together" not in offers(cast, "ada")


def test_resting_lies_over_the_phase(cast: Cast) -> None:
    press(cast, "ada", "pausing")
    assert fresh(cast.ada_and_maren).state.paused
    assert fresh(cast.ada_and_maren).phase == "trying"
    press(cast, "ada", "resuming")
    assert not fresh(cast.ada_and_maren).state.paused


def test_looking_opens_a_bridge_and_staying_closes_it(cast: Cast) -> None:
    press(cast, "ada", "looking")
    assert fresh(cast.ada_and_maren).phase == "bridging"
    assert "The bridge" in offers(cast, "maren")
    press(cast, "ada", "staying")
    assert fresh(cast.ada_and_maren).phase == "trying"


@pytest.mark.parametrize("step", ["looking", "pausing", "found", "staying", "returning"])
def test_a_professional_cannot_take_the_clients_steps(cast: Cast, step: str) -> None:
    before = fresh(cast.ada_and_maren).steps.count()
    press(cast, "maren", step)
    assert fresh(cast.ada_and_maren).steps.count() == before


def test_the_bridge_is_held_by_two_and_each_has_a_copy(cast: Cast) -> None:
    pairing = bridging(cast.sefa, cast.maren)
    url, day = f"/pairings/{pairing.pk}/bridge/", timezone.localdate() + timedelta(weeks=3)
    plan = {
        "what": "a call of 20 minutes",
        "how_often": "every two weeks",
        "review_on": day,
        "ends": "",
    }
    assert browser(cast.maren).post(url, once(**plan)).status_code == 302
    for side in (cast.sefa, cast.maren):
        assert (
            "a call of 20 minutes" in browser(side).get(f"/pairings/{pairing.pk}/").content.decode()
        )
    assert {copy.holder for copy in Bridge.objects.filter(pairing=pairing)} == {
        "client",
        "professional",
    }


def test_a_review_in_the_past_is_mended_and_keeps_what_was_typed(cast: Cast) -> None:
    pairing = bridging(cast.sefa, cast.maren)
    plan = {"what": "a call of 20 minutes", "how_often": "weekly", "review_on": "2020-01-01"}
    page = (
        browser(cast.maren).post(f"/pairings/{pairing.pk}/bridge/", once(**plan)).content.decode()
    )
    assert "a day from tomorrow on" in page
    assert "a call of 20 minutes" in page


def test_no_bridge_no_plan(cast: Cast) -> None:
    day = timezone.localdate() + timedelta(weeks=3)
    plan = {"what": "a call", "how_often": "weekly", "review_on": day}
    answer = browser(cast.maren).post(f"/pairings/{cast.ada_and_maren.pk}/bridge/", once(**plan))
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("door", "phase"), [("open", "trying"), ("wait", "asked"), ("closed", "parted")]
)
def test_coming_back_through_the_door_as_it_was_set(cast: Cast, door: str, phase: str) -> None:
    browser(cast.maren).post(f"/pairings/{cast.ada_and_maren.pk}/door/", once(door=door))
    press(cast, "ada", "leaving")
    press(cast, "ada", "returning")
    assert fresh(cast.ada_and_maren).phase == phase


def test_away_until_is_told_to_the_client(cast: Cast) -> None:
    day = timezone.localdate() + timedelta(days=9)
    browser(cast.maren).post(
        f"/pairings/{cast.ada_and_maren.pk}/away/", once(until=day, cover="Ruth, on 555 0101")
    )
    assert "is away until" in offers(cast, "ada")
    assert "Ruth, on 555 0101" in offers(cast, "ada")
