"""Listings: what is known about one person or service, in plain values."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from wend_matching.answers import Answer, Claims


def plain(text: str) -> str:
    """Text as names and words are compared: no accents, no capitals, single spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in bare if not unicodedata.combining(c)))
    )


@dataclass(frozen=True, slots=True)
class Place:
    """names: town, county, postcode, as `plain` writes them. point: degrees, or not known.

    exact: False when the point is only the middle of its postcode or town.
    """

    names: frozenset[str] = frozenset()
    point: tuple[float, float] | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """ref: unique among the listings of one search, and the same in every search.

    in_person: no when there is nowhere to go to, whatever the places say.
    words: its text through `plain`, to look words up in.
    confirmed_on: the day its own people last said that it is so; None: never said here.
    """

    ref: str
    languages: Claims = field(default=Claims())
    kinds: Claims = field(default=Claims())
    methods: Claims = field(default=Claims())
    ways: Claims = field(default=Claims())
    words: str = ""
    places: tuple[Place, ...] = ()
    in_person: Answer = Answer.UNKNOWN
    remote: Answer = Answer.UNKNOWN
    free: Answer = Answer.UNKNOWN
    room: Answer = Answer.UNKNOWN
    confirmed_on: date | None = None
