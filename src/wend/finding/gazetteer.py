"""Places people can name, learned from the addresses of the listings themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from statistics import median
from typing import Any

from wend_matching import Near, plain

Point = tuple[float, float]


class Gazetteer:
    """Towns and postcodes of places; each place as a service keeps it (a plain dict)."""

    def __init__(self, places: Iterable[dict[str, Any]]) -> None:
        self._points: defaultdict[str, list[Point]] = defaultdict(list)
        self._written: dict[str, str] = {}
        for place in places:
            for name in _names(place):
                self._learn(name, place)

    def _learn(self, name: str, place: dict[str, Any]) -> None:
        key = plain(name)
        self._written.setdefault(key, name)
        if place["lat"] is not None:
            self._points[key].append((place["lat"], place["lon"]))

    def find(self, said: str) -> Near | None:
        """The place somebody typed, with the middle of all that is known there; None: not known."""
        for key in (plain(said), plain(said.split(",", maxsplit=1)[0]), plain(said).split(" ")[0]):
            if key in self._written and (key == plain(said) or "," in said or key.isdigit()):
                return Near(frozenset({key}), _middle(self._points.get(key, [])))
        return None

    def like(self, said: str) -> list[str]:
        """Up to three places written almost like it."""
        keys = get_close_matches(plain(said), self._written, n=6, cutoff=0.7)
        names = dict.fromkeys(self._written[key].split(",")[0] for key in keys)
        return list(names)[:3]


def _names(place: dict[str, Any]) -> list[str]:
    city, region, postcode = place["city"], place["region"], place["postcode"][:5]
    names = [city, f"{city}, {region}" if region else "", postcode]
    return [name for name in names if city and name.strip()]


def _middle(points: list[Point]) -> Point | None:
    if not points:
        return None
    return median(lat for lat, _ in points), median(lon for _, lon in points)
