"""Looking at a professional's words, as a page shows it. Nothing here is stored, counted or logged."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from wend_language import Finding, Reviewer, Rules

LONGEST = 20_000
"""Characters that are looked at in one go: more than any box of Wend takes."""


@dataclass(frozen=True)
class Spot:
    """A place in the text, numbered from 1; ``start`` and ``end`` count as the text was given."""

    number: int
    finding: Finding
    text: str

    @property
    def begins(self) -> int:
        """Where it starts as a browser counts: in units of UTF-16."""
        return _units(self.text[: self.finding.start])

    @property
    def ends(self) -> int:
        """Where it ends as a browser counts."""
        return _units(self.text[: self.finding.end])


@dataclass(frozen=True)
class Look:
    """A text and the places in it, in order; ``too_long`` where it was not looked at."""

    text: str
    spots: tuple[Spot, ...] = ()
    too_long: bool = False

    @property
    def copy(self) -> list[tuple[str, Spot | None]]:
        """The text in pieces, each with its place or none."""
        pieces: list[tuple[str, Spot | None]] = []
        at = 0
        for spot in self.spots:
            pieces += [(self.text[at : spot.finding.start], None), (spot.finding.text, spot)]
            at = spot.finding.end
        return [piece for piece in [*pieces, (self.text[at:], None)] if piece[0]]

    def take(self, start: int, end: int, offer: int) -> str:
        """The text with an alternative in place of the words; as it was if they are not there."""
        for spot in self.spots:
            found = spot.finding
            if (found.start, found.end) == (start, end) and 0 <= offer < len(found.instead):
                return self.text[:start] + found.instead[offer] + self.text[end:]
        return self.text


def look(typed: str, *, sent: bool) -> Look:
    """Look at what was typed; line ends become as they are inside a box."""
    text = typed.replace("\r\n", "\n")
    if len(text) > LONGEST:
        return Look(text, too_long=True)
    apart: list[Finding] = []
    for finding in HERE.get()(sent).review(text):
        if not apart or finding.start >= apart[-1].end:
            apart.append(finding)
    return Look(text, tuple(Spot(n, finding, text) for n, finding in enumerate(apart, 1)))


@cache
def reviewer(sent: bool, language: str = "en") -> Reviewer:
    return Reviewer(Rules.load(language), sent=sent)


HERE: ContextVar[Callable[[bool], Reviewer]] = ContextVar("HERE", default=reviewer)
"""What looks along in the request at hand; a part above may put a practice's own rules here."""


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
