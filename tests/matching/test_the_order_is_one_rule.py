"""The rule of the package's first paragraph, on examples one can check by hand."""

from tests.matching.making import claims, helps, must, near, speaks
from wend_matching import Answer, Listing, Place, Topic, Want, Weight, Wish, order


def refs(wishes: list[Wish], *listings: Listing, seed: str = "s") -> list[str]:
    return [one.listing.ref for one in order(wishes, listings, seed=seed).standings]


def test_a_listing_known_to_miss_a_must_is_left_out() -> None:
    no = Listing("no", languages=claims("es"))
    unknown = Listing("unknown")
    assert refs([must(speaks("pt"))], no, unknown) == ["unknown"]


def test_known_to_meet_a_must_comes_before_not_known() -> None:
    yes = Listing("yes", languages=claims("pt"))
    assert refs([must(speaks("pt"))], Listing("unknown"), yes) == ["yes", "unknown"]


def test_what_matters_most_comes_before_any_number_of_lesser_things() -> None:
    wishes = [
        Wish(Weight.MOST, (helps("grief"),)),
        Wish(Weight.LOT, (speaks("en"),)),
        Wish(Weight.LOT, (speaks("es"),)),
    ]
    grief = Listing("grief", kinds=claims("grief"), languages=claims("fr"))
    both = Listing("both", kinds=claims("crisis"), languages=claims("en", "es"))
    assert refs(wishes, both, grief) == ["grief", "both"]


def test_one_of_several_is_enough() -> None:
    wish = must(speaks("pt"), speaks("en"))
    assert refs([wish], Listing("en", languages=claims("en"))) == ["en"]


def test_a_place_or_by_phone() -> None:
    wish = must(near("hialeah"), Want(Topic.REMOTE))
    far = Place(point=(30.4, -84.3))
    phone = Listing("phone", places=(far,), remote=Answer.YES)
    office = Listing("office", places=(far,), remote=Answer.NO)
    assert refs([wish], phone, office) == ["phone"]


def test_nowhere_to_go_to_is_near_nobody() -> None:
    here = Place(frozenset({"hialeah"}))
    online = Listing("online", places=(here,), in_person=Answer.NO)
    assert refs([must(near("hialeah"))], online) == []


def test_where_it_is_not_known_to_be_it_may_be_near() -> None:
    assert refs([must(near("hialeah"))], Listing("somewhere")) == ["somewhere"]


def test_a_text_that_does_not_say_it_is_not_a_no() -> None:
    wish = must(Want(Topic.WORDS, "Food pantry"))
    says = Listing("says", words="a small food pantry on fridays")
    assert refs([wish], Listing("silent", words="clothes"), says) == ["says", "silent"]


def test_it_says_which_must_left_a_listing_out() -> None:
    wishes = [must(speaks("pt")), must(helps("grief"))]
    one = Listing("one", languages=claims("es"), kinds=claims("grief"))
    two = Listing("two", languages=claims("es"), kinds=claims("crisis"))
    found = order(wishes, [one, two], seed="s")
    assert (found.left_out, found.but_for) == (2, {0: 1})


def test_it_tells_known_from_perhaps() -> None:
    yes = Listing("yes", languages=claims("pt"))
    found = order([must(speaks("pt"))], [yes, Listing("perhaps")], seed="s")
    assert [one.all_known for one in found.standings] == [True, False]


def test_nothing_wished_leaves_all_to_chance() -> None:
    found = order([], [Listing("a"), Listing("b")], seed="s")
    assert {one.sums for one in found.standings} == {(0, 0, 0, 0)}
