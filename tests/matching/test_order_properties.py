"""What must hold of every order, whatever is wished and listed."""

from collections import Counter
from dataclasses import fields, replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.matching.making import answers, listing_lists, listings, wish_lists, wishes
from wend_matching import Answer, Claims, Listing, Topic, Want, Weight, Wish, order
from wend_matching.judging import meets


def places_of(found_wishes: list[Wish], found: list[Listing]) -> dict[str, int]:
    standings = order(found_wishes, found, seed="s").standings
    return {one.listing.ref: number for number, one in enumerate(standings)}


def answering(ref: str, answer: Answer) -> Listing:
    return Listing(ref, remote=answer)


@given(wish_lists, listings, st.sampled_from(Weight))
def test_unknown_lies_between_no_and_yes(some: list[Wish], base: Listing, weight: Weight) -> None:
    some = [one for one in some if all(want.topic is not Topic.REMOTE for want in one.any_of)]
    asked = [*some, Wish(weight, (Want(Topic.REMOTE),))]
    three = [replace(base, ref=answer.name, remote=answer) for answer in Answer]
    found = places_of(asked, three)
    if "NO" in found:
        assert found["YES"] < found["UNKNOWN"] < found["NO"]
    elif found:
        assert found["YES"] < found["UNKNOWN"]


@given(wish_lists, listing_lists)
def test_every_must_is_kept_and_no_unknown_is_left_out(
    some: list[Wish], given_listings: list[Listing]
) -> None:
    found = places_of(some, given_listings)
    musts = [wish for wish in some if wish.weight is Weight.MUST]
    for listing in given_listings:
        fails = any(meets(wish, listing) is Answer.NO for wish in musts)
        assert (listing.ref in found) is not fails


@given(wish_lists, listing_lists, st.integers())
def test_the_order_they_come_in_changes_nothing(
    some: list[Wish], given_listings: list[Listing], shuffle: int
) -> None:
    again = list(given_listings)
    Random(shuffle).shuffle(again)
    assert places_of(some, given_listings) == places_of(some, again)


@given(wish_lists, listing_lists, st.integers())
def test_the_order_of_wishes_changes_nothing(
    some: list[Wish], given_listings: list[Listing], shuffle: int
) -> None:
    again = list(some)
    Random(shuffle).shuffle(again)
    assert places_of(some, given_listings) == places_of(again, given_listings)


@given(wish_lists, listing_lists, listings)
def test_one_more_listing_moves_no_two_others(
    some: list[Wish], given_listings: list[Listing], late: Listing
) -> None:
    before = sorted(one := places_of(some, given_listings), key=one.__getitem__)
    after = places_of(some, [*given_listings, replace(late, ref="late")])
    assert [ref for ref in sorted(after, key=after.__getitem__) if ref != "late"] == before


@given(wishes, answers)
def test_a_wish_for_one_thing_more_is_never_met_less(wish: Wish, answer: Answer) -> None:
    listing = Listing("x", remote=answer)
    wider = Wish(wish.weight, (*wish.any_of, Want(Topic.REMOTE)))
    assert meets(wider, listing) >= meets(wish, listing)


def test_equals_come_first_about_equally_often() -> None:
    equals = [Listing(ref) for ref in "abcd"]
    firsts = Counter(
        order([], equals, seed=str(seed)).standings[0].listing.ref for seed in range(2000)
    )
    # 500 each expected; 100 is more than five standard deviations (19.4).
    assert all(400 < firsts[ref] < 600 for ref in "abcd")


def test_nothing_to_rank_by_but_wishes() -> None:
    """A rating, a price paid for place or a number of visits has no field to arrive in."""
    assert {field.name for field in fields(Listing)} == {
        "ref", "languages", "kinds", "methods", "ways", "words", "places", "in_person", "remote",
        "free", "room", "confirmed_on",
    }  # fmt: skip


@given(listing_lists)
def test_what_is_not_wished_for_moves_nothing(given_listings: list[Listing]) -> None:
    """Cost, room and freshness are shown, and order only those who asked for them."""
    bare = [Listing(one.ref, kinds=one.kinds) for one in given_listings]
    asked = [Wish(Weight.MOST, (Want(Topic.KIND, "a"),))]
    assert places_of(asked, given_listings) == places_of(asked, bare)


def test_claims_that_are_silent_answer_not_known() -> None:
    assert Claims().about("pt") is Answer.UNKNOWN
