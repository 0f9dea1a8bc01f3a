from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from tests.matching.making import (
    FAR,
    HERE,
    TODAY,
    claims,
    helps,
    listings,
    must,
    near,
    speaks,
    wish_lists,
)
from wend_matching import (
    Answer,
    Claims,
    Explanation,
    Freshness,
    Listing,
    Place,
    Reason,
    Topic,
    Want,
    Weight,
    Wish,
    explain,
)
from wend_matching.judging import meets


def told(wish: Wish, listing: Listing) -> Explanation:
    return explain([wish], listing, today=TODAY)


def test_a_met_wish_names_only_what_is_so() -> None:
    reason = told(must(speaks("pt"), speaks("en")), Listing("x", languages=claims("en"))).fits[0]
    assert reason == Reason(Topic.LANGUAGE, Answer.YES, (speaks("en"),), Weight.MUST)


def test_a_missed_wish_names_all_that_would_have_done() -> None:
    wish = Wish(Weight.LOT, (speaks("pt"), speaks("en")))
    reason = told(wish, Listing("x", languages=claims("fr"))).against[0]
    assert reason.wants == (speaks("pt"), speaks("en"))


def test_how_far_is_said_when_it_is_known() -> None:
    reason = told(must(near()), Listing("x", places=(Place(point=HERE),))).fits[0]
    assert reason.km == 0


def test_a_place_known_only_by_its_postcode_says_so() -> None:
    place = Place(point=HERE, exact=False)
    assert not told(must(near()), Listing("x", places=(place,))).fits[0].exact


def test_only_sometimes_is_not_known() -> None:
    some = Claims(frozenset({"en"}), perhaps=frozenset({"es"}), rest=Answer.NO)
    assert some.about("es") is Answer.UNKNOWN


def test_too_far_says_how_far() -> None:
    reason = told(Wish(Weight.LOT, (near(),)), Listing("x", places=(Place(point=FAR),))).against[0]
    assert reason.km == pytest.approx(653, abs=10)


def test_a_place_that_is_not_known_is_not_far() -> None:
    reason = told(must(near("miami")), Listing("x")).unknown[0]
    assert (reason.topic, reason.km) == (Topic.PLACE, None)


def test_what_most_people_need_to_know_is_said_to_be_missing() -> None:
    topics = [reason.topic for reason in explain([], Listing("x"), today=TODAY).unknown]
    assert topics == [Topic.LANGUAGE, Topic.PLACE, Topic.FREE, Topic.ROOM]


def test_weightier_reasons_come_first() -> None:
    listing = Listing("x", languages=claims("en"), kinds=claims("grief"))
    wishes = [Wish(Weight.LITTLE, (speaks("en"),)), Wish(Weight.MOST, (helps("grief"),))]
    assert [one.topic for one in explain(wishes, listing, today=TODAY).fits] == ["kind", "language"]


@pytest.mark.parametrize(
    ("days", "freshness"),
    [(0, Freshness.CONFIRMED), (30, Freshness.CONFIRMED), (31, Freshness.STALE)],
)
def test_freshness_is_counted_in_days(days: int, freshness: Freshness) -> None:
    listing = Listing("x", confirmed_on=TODAY - timedelta(days=days))
    said = explain([], listing, today=TODAY)
    assert (said.freshness, said.days) == (freshness, days)


def test_never_confirmed_is_said_so() -> None:
    said = explain([], Listing("x"), today=TODAY)
    assert (said.freshness, said.days) == (Freshness.NEVER, 0)


def test_a_clock_that_runs_ahead_does_not_make_it_fresher_than_today() -> None:
    listing = Listing("x", confirmed_on=TODAY + timedelta(days=2))
    assert explain([], listing, today=TODAY).days == 0


@given(wish_lists, listings)
def test_every_wish_is_spoken_of_under_its_own_answer(some: list[Wish], listing: Listing) -> None:
    said = explain(some, listing, today=TODAY)
    sides = {Answer.YES: said.fits, Answer.NO: said.against, Answer.UNKNOWN: said.unknown}
    for wish in some:
        side = sides[meets(wish, listing)]
        assert any(set(reason.wants) & set(wish.any_of) for reason in side)


@given(wish_lists, listings)
def test_explaining_looks_at_nothing_but_wishes_and_listing(
    some: list[Wish], listing: Listing
) -> None:
    twin = replace(listing, ref="another")
    assert explain(some, listing, today=TODAY) == explain(some, twin, today=TODAY)


def test_a_wish_asks_for_something() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Wish(Weight.MUST, ())


def test_a_place_wished_for_as_words_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        told(must(Want(Topic.PLACE, "miami")), Listing("x"))
