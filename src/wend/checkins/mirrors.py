"""A mirror: the meetings side by side as one side may see them, folded by seasons when there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, gettext

from wend.checkins.access import Ask, Row, felt, meetings_of, rows_of
from wend.checkins.charts import Chart, draw
from wend.checkins.saying import ENOUGH
from wend.pairings.models import Pairing
from wend.people.models import Hat

MANY: Final = 60


@dataclass(frozen=True)
class Line:
    """One meeting: the two drawn numbers, and both sides' words."""

    row: Row
    own: int | None
    other: int | None

    @property
    def own_words(self) -> str:
        """This side's own line."""
        return self.row.own.line if self.row.own else ""

    @property
    def other_words(self) -> str:
        """The other's line, as far as it may be seen."""
        return self.row.other.line if self.row.other else ""

    @property
    def has_words(self) -> bool:
        """Whether either side's words stand here."""
        return bool(self.own_words or self.other_words)


@dataclass(frozen=True)
class Season:
    """Some meetings in a row, with their picture."""

    name: str
    lines: list[Line]
    chart: Chart
    is_last: bool

    @property
    def with_words(self) -> list[Line]:
        """The meetings with words, the newest first."""
        return [line for line in reversed(self.lines) if line.has_words]


@dataclass(frozen=True)
class Mirror:
    """All seasons, the oldest first; ``early`` while there is too little to draw."""

    seasons: list[Season]
    early: bool
    both: bool

    @property
    def has_words(self) -> bool:
        """Whether there is a word anywhere."""
        return any(season.with_words for season in self.seasons)

    @property
    def other_is_silent(self) -> bool:
        """Whether no number of the other side's stands anywhere, for whatever reason."""
        return all(line.other is None for season in self.seasons for line in season.lines)

    @property
    def keeps_some(self) -> bool:
        """Whether a ring is drawn, so that the legend explains it."""
        return any(line.row.kept_yours for season in self.seasons for line in season.lines)

    @classmethod
    def of(cls, hat: Hat, pairing: Pairing, ask: Ask = "") -> Mirror:
        """The mirror of this side, worked out anew; nothing of it is stored."""
        rows = rows_of(hat, pairing, list(meetings_of(hat, pairing)), ask)
        own, other = felt(hat, pairing, rows)
        lines = [Line(*line) for line in zip(rows, own, other, strict=True)]
        drawn = sum(line.own is not None or line.other is not None for line in lines)
        both = hat.side == "professional" or ask == "numbers"
        return cls(_seasons(lines), early=drawn < ENOUGH, both=both)


def _seasons(lines: Sequence[Line]) -> list[Season]:
    if len(lines) <= MANY:
        groups = [("", list(lines))] if lines else []
    else:
        groups = [(name, list(group)) for name, group in groupby(lines, _quarter)]
    last = len(groups) - 1
    return [
        Season(name, group, _chart(group), number == last)
        for number, (name, group) in enumerate(groups)
    ]


def _quarter(line: Line) -> str:
    on = line.row.meeting.on
    first = on.replace(month=(on.month - 1) // 3 * 3 + 1, day=1)
    months = {
        "first": date_format(first, "F"),
        "last": date_format(first.replace(month=first.month + 2), "F"),
        "year": first.year,
    }
    return gettext("%(first)s to %(last)s %(year)s") % months


def _chart(lines: Sequence[Line]) -> Chart:
    return draw(
        [line.own for line in lines],
        [line.other for line in lines],
        [line.row.kept_yours for line in lines],
        rtl=get_language_bidi(),
    )
