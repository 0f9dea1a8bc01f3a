"""Short ways to write wishes and listings in these tests, and the strategies that draw them."""

from datetime import date

from hypothesis import strategies as st

from wend_matching import (
    Answer,
    Claims,
    Listing,
    Near,
    Place,
    Topic,
    Want,
    Weight,
    Wish,
)

TODAY = date(2026, 11, 23)
CODES = ["a", "b", "c"]
HERE = (25.77, -80.19)
FAR = (30.44, -84.28)


def must(*wants: Want) -> Wish:
    return Wish(Weight.MUST, wants)


def speaks(code: str) -> Want:
    return Want(Topic.LANGUAGE, code)


def helps(code: str) -> Want:
    return Want(Topic.KIND, code)


def near(*names: str, point: tuple[float, float] | None = HERE, km: float = 25.0) -> Want:
    return Want(Topic.PLACE, Near(frozenset(names), point, km))


def claims(*yes: str, rest: Answer = Answer.NO) -> Claims:
    return Claims(frozenset(yes), rest=rest)


answers = st.sampled_from(Answer)
claim_sets = st.builds(
    Claims,
    yes=st.frozensets(st.sampled_from(CODES)),
    perhaps=st.frozensets(st.sampled_from(CODES)),
    rest=answers,
)
places = st.builds(
    Place, names=st.frozensets(st.sampled_from(CODES)), point=st.sampled_from([None, HERE, FAR])
)
wants = st.one_of(
    st.builds(
        Want,
        st.sampled_from([Topic.LANGUAGE, Topic.KIND, Topic.METHOD, Topic.WAY, Topic.WORDS]),
        st.sampled_from(CODES),
    ),
    st.just(Want(Topic.REMOTE)),
    st.just(Want(Topic.ROOM)),
    st.just(Want(Topic.FREE)),
    st.just(near("a")),
)
wishes = st.builds(
    Wish, st.sampled_from(Weight), st.lists(wants, min_size=1, max_size=3, unique=True).map(tuple)
)
wish_lists = st.lists(wishes, max_size=5)
listings = st.builds(
    Listing,
    ref=st.uuids().map(str),
    languages=claim_sets,
    kinds=claim_sets,
    methods=claim_sets,
    ways=claim_sets,
    words=st.sampled_from(["", "a b", "c"]),
    places=st.lists(places, max_size=2).map(tuple),
    in_person=answers,
    remote=answers,
    free=answers,
    room=answers,
)
listing_lists = st.lists(listings, max_size=8, unique_by=lambda one: one.ref)
