"""Searching: wishes in, a page of explained results out. Nothing about a search is stored."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from wend.finding.cards import Card, cards
from wend.finding.listings import of_person, services
from wend.finding.people import found_people
from wend.finding.wishes import Asked
from wend.finding.wording import sentence
from wend_matching import Ordering, Standing, Topic, Want, Weight, Wish, explain, order

PAGE = 10
LeftOut = frozenset[uuid.UUID]


@dataclass(frozen=True)
class Result:
    """One listing with three of its facts, each a list of sentences; the fourth is the card's own."""

    card: Card
    fits: list[str]
    against: list[str]
    unknown: list[str]


@dataclass(frozen=True)
class Results:
    """One page of a search.

    meeting: how many are known to meet all that must be; perhaps: how many more may.
    equals: how many of this page stand as the first of it does.
    but_for: what was asked for, and how many there would be more without it.
    """

    results: list[Result]
    asked: list[Asked]
    page: int
    pages: int
    meeting: int
    perhaps: int
    listed: int
    equals: int
    but_for: list[tuple[str, int]]

    @property
    def next_page(self) -> int | None:
        return self.page + 1 if self.page < self.pages else None

    @property
    def previous_page(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @property
    def has_musts(self) -> bool:
        return any(one.wish.weight is Weight.MUST for one in self.asked)


def ordering(wishes: Sequence[Wish], seed: str, without: LeftOut = frozenset()) -> Ordering:
    """Everything anyone may find, in the order of the rule; ``without`` these professionals."""
    known, gazetteer = services()
    held = [one for one in found_people().values() if one.profile.professional_id not in without]
    people = [of_person(found, gazetteer) for found in held]
    return order(wishes, [*people, *known], seed=seed)


def search(asked: list[Asked], seed: str, page: int = 1, without: LeftOut = frozenset()) -> Results:
    """page: from 1; one that is not there becomes the nearest that is.

    without: professionals who are not proposed here, nor counted.
    """
    wishes = [one.wish for one in asked]
    found = ordering(wishes, seed, without)
    pages = max(1, -(-len(found.standings) // PAGE))
    page = min(max(1, page), pages)
    shown = found.standings[(page - 1) * PAGE : page * PAGE]
    meeting = sum(one.all_known for one in found.standings)
    return Results(
        results=_results(shown, wishes),
        asked=asked,
        page=page,
        pages=pages,
        meeting=meeting,
        perhaps=len(found.standings) - meeting,
        listed=len(found.standings) + found.left_out,
        equals=sum(one.sums == shown[0].sums for one in found.standings) if shown else 0,
        but_for=[(asked[number].said, count) for number, count in sorted(found.but_for.items())],
    )


def look_up(words: str, *, seed: str, most: int = PAGE) -> list[Card]:
    """Listings whose text speaks of all these words, for a professional who names alternatives."""
    wish = Wish(Weight.MUST, (Want(Topic.WORDS, words),))
    known = [one.listing.ref for one in ordering([wish], seed).standings if one.all_known]
    found = cards(known[:most])
    return [found[ref] for ref in known[:most] if ref in found]


def _results(shown: Sequence[Standing], wishes: Sequence[Wish]) -> list[Result]:
    found = cards(one.listing.ref for one in shown)
    there = [one for one in shown if one.listing.ref in found]
    return [_result(found[one.listing.ref], one, wishes) for one in there]


def _result(card: Card, standing: Standing, wishes: Sequence[Wish]) -> Result:
    said = explain(wishes, standing.listing, today=timezone.localdate())
    return Result(
        card=card,
        fits=[sentence(reason) for reason in said.fits],
        against=[*(sentence(reason) for reason in said.against), *card.warnings],
        unknown=[*(sentence(reason) for reason in said.unknown), *card.gaps],
    )
