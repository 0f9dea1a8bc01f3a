"""The order. The rule is one paragraph, at the top of the package; this is all of it in code."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from wend_matching.answers import Answer
from wend_matching.judging import meets
from wend_matching.listings import Listing
from wend_matching.wishes import Weight, Wish


@dataclass(frozen=True, slots=True)
class Standing:
    """A listing and how it stands: one sum for each weight, must first. Equal sums are equals.

    all_known: True when everything that must be is known to be met.
    """

    listing: Listing
    sums: tuple[int, ...]
    all_known: bool


@dataclass(frozen=True, slots=True)
class Ordering:
    """standings: in order.  left_out: how many listings are known to miss something that must be.

    but_for: wish number -> how many of those miss that one thing only, so that a searcher who
    finds nothing can see which wish to let go of.
    """

    standings: tuple[Standing, ...]
    left_out: int
    but_for: dict[int, int]


def order(wishes: Sequence[Wish], listings: Iterable[Listing], *, seed: str) -> Ordering:
    """Orders listings by the rule. The same seed gives the same order, however they come in."""
    kept: list[Standing] = []
    missed: list[tuple[int, ...]] = []
    for listing in listings:
        answers = [meets(wish, listing) for wish in wishes]
        misses = _misses(wishes, answers)
        if misses:
            missed.append(misses)
        else:
            kept.append(_standing(listing, wishes, answers))
    kept.sort(key=lambda one: (*(-total for total in one.sums), _lot(seed, one.listing.ref)))
    return Ordering(tuple(kept), len(missed), _but_for(missed))


def _misses(wishes: Sequence[Wish], answers: Sequence[Answer]) -> tuple[int, ...]:
    return tuple(
        number
        for number, (wish, answer) in enumerate(zip(wishes, answers, strict=True))
        if wish.weight is Weight.MUST and answer is Answer.NO
    )


def _standing(listing: Listing, wishes: Sequence[Wish], answers: Sequence[Answer]) -> Standing:
    sums = dict.fromkeys(sorted(Weight, reverse=True), 0)
    for wish, answer in zip(wishes, answers, strict=True):
        sums[wish.weight] += answer
    musts = sum(wish.weight is Weight.MUST for wish in wishes)
    return Standing(listing, tuple(sums.values()), sums[Weight.MUST] == musts * Answer.YES)


def _lot(seed: str, ref: str) -> bytes:
    # Drawn for each listing alone, so that one added or gone between two pages moves no other.
    return blake2b(f"{seed}\0{ref}".encode(), digest_size=16).digest()


def _but_for(missed: Sequence[tuple[int, ...]]) -> dict[int, int]:
    return dict(Counter(misses[0] for misses in missed if len(misses) == 1))
