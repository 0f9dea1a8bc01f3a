"""Does a listing meet a wish? One small judge for each topic."""

from collections.abc import Callable

from wend_matching.answers import Answer, any_of
from wend_matching.distance import km_between
from wend_matching.listings import Listing, Place, plain
from wend_matching.wishes import Near, Topic, Want, Wish


def meets(wish: Wish, listing: Listing) -> Answer:
    return any_of(judge(want, listing) for want in wish.any_of)


def judge(want: Want, listing: Listing) -> Answer:
    return JUDGES[want.topic](want.value, listing)


def nearest(near: Near, listing: Listing) -> tuple[float, Place] | None:
    """The listing's nearest place with a known point, after its kilometres; None without one."""
    if near.point is None:
        return None
    known = [(place.point, place) for place in listing.places if place.point is not None]
    far = [(km_between(near.point, point), place) for point, place in known]
    return min(far, key=lambda one: one[0], default=None)


Value = str | Near | None


def _said(topic: str) -> Callable[[Value, Listing], Answer]:
    def judge_said(value: Value, listing: Listing) -> Answer:
        answer: Answer = getattr(listing, topic).about(value)
        return answer

    return judge_said


def _words(value: Value, listing: Listing) -> Answer:
    # That a text does not speak of a thing is no sign that the thing is not done there.
    wanted = plain(str(value)).split()
    found = bool(wanted) and all(f" {word}" in f" {listing.words}" for word in wanted)
    return Answer.YES if found else Answer.UNKNOWN


def _place(value: Value, listing: Listing) -> Answer:
    if not isinstance(value, Near):
        raise TypeError("a place is wished for with Near")
    if listing.in_person is Answer.NO:
        return Answer.NO
    return any_of(_near(value, place) for place in listing.places or (Place(),))


def _near(near: Near, place: Place) -> Answer:
    if near.names & place.names:
        return Answer.YES
    if near.point is None or place.point is None:
        return Answer.UNKNOWN
    return Answer.YES if km_between(near.point, place.point) <= near.km else Answer.NO


JUDGES: dict[Topic, Callable[[Value, Listing], Answer]] = {
    Topic.LANGUAGE: _said("languages"),
    Topic.KIND: _said("kinds"),
    Topic.METHOD: _said("methods"),
    Topic.WAY: _said("ways"),
    Topic.WORDS: _words,
    Topic.PLACE: _place,
    Topic.REMOTE: lambda _value, listing: listing.remote,
    Topic.FREE: lambda _value, listing: listing.free,
    Topic.ROOM: lambda _value, listing: listing.room,
}
