"""Why a listing might fit, why it might not, what is not known, and how fresh it is.

Codes and values, never sentences: the site has the words, in the reader's language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wend_matching.answers import Answer, any_of
from wend_matching.judging import judge, nearest
from wend_matching.listings import Listing
from wend_matching.wishes import Near, Topic, Want, Weight, Wish

STALE_AFTER_DAYS = 30


class Freshness(StrEnum):
    CONFIRMED = "confirmed"
    STALE = "stale"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Reason:
    """wants: the wants it speaks of, all of one topic; of a topic nobody asked about: none.

    weight: how much it matters; None: not asked.
    km: for a place, how far, when that is known; exact: False when only its postcode's or town's
    middle is known.
    """

    topic: Topic
    answer: Answer
    wants: tuple[Want, ...] = ()
    weight: Weight | None = None
    km: float | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Explanation:
    """days: since its own people last confirmed it; 0 when they never did."""

    fits: tuple[Reason, ...]
    against: tuple[Reason, ...]
    unknown: tuple[Reason, ...]
    freshness: Freshness
    days: int


def explain(wishes: Sequence[Wish], listing: Listing, *, today: date) -> Explanation:
    reasons = [reason for wish in _weightiest(wishes) for reason in _of_wish(wish, listing)]
    fresh, days = freshness(listing.confirmed_on, today=today)
    return Explanation(
        fits=_those(reasons, Answer.YES),
        against=_those(reasons, Answer.NO),
        unknown=_those(reasons, Answer.UNKNOWN) + _silences(wishes, listing),
        freshness=fresh,
        days=days,
    )


def _weightiest(wishes: Sequence[Wish]) -> list[Wish]:
    return sorted(wishes, key=lambda wish: -wish.weight)


def _of_wish(wish: Wish, listing: Listing) -> list[Reason]:
    """One reason for each topic of the wish that bears on its answer."""
    answers = {want: judge(want, listing) for want in wish.any_of}
    answer = any_of(answers.values())
    telling = [want for want in wish.any_of if answers[want] is answer]
    topics = dict.fromkeys(want.topic for want in telling)
    return [_reason(topic, answer, telling, wish.weight, listing) for topic in topics]


def _reason(
    topic: Topic, answer: Answer, telling: Sequence[Want], weight: Weight, listing: Listing
) -> Reason:
    wants = tuple(want for want in telling if want.topic is topic)
    places = [want.value for want in wants if isinstance(want.value, Near)]
    found = [one for near in places if (one := nearest(near, listing)) is not None]
    far = [(km, place.exact) for km, place in found]
    km, exact = min(far) if far else (None, True)
    return Reason(topic, answer, wants, weight, km, exact)


def _those(reasons: Sequence[Reason], answer: Answer) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason.answer is answer)


def _silences(wishes: Sequence[Wish], listing: Listing) -> tuple[Reason, ...]:
    """What nobody asked about but most people need to know before they go."""
    asked = {want.topic for wish in wishes for want in wish.any_of}
    silent = {
        Topic.LANGUAGE: listing.languages.silent,
        Topic.PLACE: not listing.places and listing.in_person is not Answer.NO,
        Topic.FREE: listing.free is Answer.UNKNOWN,
        Topic.ROOM: listing.room is Answer.UNKNOWN,
    }
    return tuple(
        Reason(topic, Answer.UNKNOWN)
        for topic, is_so in silent.items()
        if is_so and topic not in asked
    )


def freshness(confirmed_on: date | None, *, today: date) -> tuple[Freshness, int]:
    """How fresh, and the days since; 0 when it was never confirmed, or by a clock that runs ahead."""
    if confirmed_on is None:
        return Freshness.NEVER, 0
    days = max(0, (today - confirmed_on).days)
    return (Freshness.CONFIRMED if days <= STALE_AFTER_DAYS else Freshness.STALE), days
