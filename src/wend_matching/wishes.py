"""Wishes: what somebody asks for, and how much each thing matters."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Topic(StrEnum):
    """All that can be asked for. A closed list: a rating or a price paid for place is not in it."""

    LANGUAGE = "language"  # value: a BCP 47 code
    KIND = "kind"  # value: a code of the site's own list of kinds of help
    METHOD = "method"  # value: a code of the site's own list of methods
    WAY = "way"  # value: a code of the site's own list of ways of working
    WORDS = "words"  # value: words to look for in what the listing says
    PLACE = "place"  # value: Near
    REMOTE = "remote"  # value: none; by phone or online
    FREE = "free"  # value: none; it costs nothing
    ROOM = "room"  # value: none; room for someone new


class Weight(IntEnum):
    MUST = 3
    MOST = 2
    LOT = 1
    LITTLE = 0


@dataclass(frozen=True, slots=True)
class Near:
    """A place and how far from it.

    names: the place's own names as `listings.plain` writes them (town, county, postcode).
    point: latitude and longitude in degrees, when known.  km: kilometres as the crow flies.
    """

    names: frozenset[str]
    point: tuple[float, float] | None = None
    km: float = 25.0


@dataclass(frozen=True, slots=True)
class Want:
    topic: Topic
    value: str | Near | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that matters; met when any one of its wants is ("in English or Portuguese").

    Raises ValueError when it asks for nothing.
    """

    weight: Weight
    any_of: tuple[Want, ...]

    def __post_init__(self) -> None:
        if not self.any_of:
            raise ValueError("a wish asks for at least one thing")
