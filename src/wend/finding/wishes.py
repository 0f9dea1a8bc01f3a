"""From a filled form to wishes, each with the words it was asked in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wend.finding.wording import either, want_phrase
from wend_matching import Near, Topic, Want, Weight, Wish

WEIGHT = {"must": Weight.MUST, "most": Weight.MOST, "lot": Weight.LOT, "little": Weight.LITTLE}


@dataclass(frozen=True)
class Asked:
    """A wish, and how the page repeats it."""

    wish: Wish
    said: str


def asked(cleaned: dict[str, Any], near: Near | None) -> list[Asked]:
    """cleaned: the form's cleaned data.  near: the place named in it, if one was."""
    place = replace(near, km=float(cleaned["distance"])) if near else None
    found = []
    for name, wants in _wants(cleaned, place):
        if wants:
            said = either([want_phrase(want, cleaned["place"]) for want in wants])
            found.append(Asked(Wish(WEIGHT[cleaned[f"{name}_weight"]], tuple(wants)), said))
    return sorted(found, key=lambda one: -one.wish.weight)


def _wants(cleaned: dict[str, Any], place: Near | None) -> Iterator[tuple[str, list[Want]]]:
    """Each group of the form and what it asks for; any one of a group's wants is enough."""
    yield "kinds", [Want(Topic.KIND, code) for code in cleaned["kinds"]]
    yield "words", [Want(Topic.WORDS, cleaned["words"])] if cleaned["words"] else []
    languages = dict.fromkeys((cleaned["language"], cleaned["or_language"]))
    yield "language", [Want(Topic.LANGUAGE, code) for code in languages if code]
    here = [Want(Topic.PLACE, place)] if place else []
    yield "place", here + ([Want(Topic.REMOTE)] if cleaned["remote"] else [])
    yield "methods", [Want(Topic.METHOD, code) for code in cleaned["methods"]]
    yield "ways", [Want(Topic.WAY, code) for code in cleaned["ways"]]
    yield "free", [Want(Topic.FREE)] if cleaned["free"] else []
    yield "room", [Want(Topic.ROOM)] if cleaned["room"] else []
