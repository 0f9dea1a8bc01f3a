"""A calendar's lines: of each event the few that say when it is, and its title. The rest is never read.

Only the lines are icalendar's. Its reader of whole calendars keeps the time zones of one file for the
next, and works out a zone's rules without an end, so that a small file could hold up a server.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext_lazy as _
from icalendar.parser import Contentline, Contentlines

from wend.coming.calendars.unreadable import NotACalendar, Unfollowed

LARGEST: Final = 2 * 1024 * 1024
WHEN: Final = frozenset({"DTSTART", "RRULE", "RDATE"})
KEPT: Final = {
    ("VCALENDAR",): frozenset({"METHOD", "X-WR-TIMEZONE"}),
    ("VCALENDAR", "VEVENT"): WHEN
    | {"UID", "SUMMARY", "STATUS", "SEQUENCE", "RECURRENCE-ID", "EXDATE", "EXRULE"},
    ("VCALENDAR", "VTIMEZONE"): frozenset({"TZID", "X-LIC-LOCATION"}),
    ("VCALENDAR", "VTIMEZONE", "STANDARD"): WHEN | {"TZOFFSETTO", "TZOFFSETFROM"},
    ("VCALENDAR", "VTIMEZONE", "DAYLIGHT"): WHEN | {"TZOFFSETTO", "TZOFFSETFROM"},
}
EMPTY: Final = _(
    "This file is empty. Save your calendar as an .ics file once more, and choose that."
)
LARGE: Final = _(
    "This file is too large: Wend reads up to 2 MB. Save a shorter time of your calendar, and choose that."
)
PACKED: Final = _("This is a zip file. Open it first, and choose the .ics file that is in it.")
OTHER: Final = _(
    "This is not a calendar file. In your calendar, look for “export” or “save”. It makes a file that"
    " ends in .ics. Choose that one."
)


@dataclass(frozen=True)
class Line:
    """One line: its value as it stands, and its parameters by upper-case name."""

    value: str
    params: dict[str, str]


@dataclass
class Block:
    """An event, a time zone or a part of one: its kept lines by name, and the blocks within it.

    A line is taken apart only when it is asked for: most of a calendar is past.
    """

    name: str
    kept: dict[str, list[Contentline]] = field(default_factory=lambda: defaultdict(list))
    within: list[Block] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        """All lines of this name; raises Unfollowed for one that is none."""
        return [_taken_apart(line) for line in self.kept.get(name, [])]

    def one(self, name: str) -> Line | None:
        """The first line of this name; raises Unfollowed."""
        lines = self.kept.get(name)
        return _taken_apart(lines[0]) if lines else None

    def must(self, name: str) -> Line:
        """A line without which nothing can be said; raises Unfollowed."""
        line = self.one(name)
        if line is None:
            raise Unfollowed
        return line

    def value(self, name: str) -> str:
        """The value of a line that has no say in when it is, or nothing."""
        lines = self.kept.get(name)
        return _plain_value(lines[0]) if lines else ""

    def values(self, name: str) -> list[str]:
        """All values of this name."""
        return [_plain_value(line) for line in self.kept.get(name, [])]


def _taken_apart(line: Contentline) -> Line:
    try:
        _name, params, value = line.raw_parts()
    except ValueError as problem:
        raise Unfollowed from problem
    return Line(value, {key.upper(): str(said) for key, said in params.items()})


def _plain_value(line: Contentline) -> str:
    return str(line)[line.value_separator_index() + 1 :].strip()


def calendars(data: bytes) -> list[Block]:
    """The calendars in a file, with their events and time zones; raises NotACalendar."""
    _look_at(data)
    top: list[Block] = []
    open_blocks: list[Block] = []
    for name, rest, line in _named(data):
        if name == "BEGIN":
            _begin(Block(rest.upper()), open_blocks, top)
        elif name == "END":
            if open_blocks and open_blocks[-1].name == rest.upper():
                open_blocks.pop()
        elif open_blocks and name in KEPT.get(_path(open_blocks), ()):
            open_blocks[-1].kept[name].append(line)
    if not top:
        raise NotACalendar(OTHER)
    return top


def _look_at(data: bytes) -> None:
    if not data.strip():
        raise NotACalendar(EMPTY)
    if len(data) > LARGEST:
        raise NotACalendar(LARGE)
    if data[:2] == b"PK":
        raise NotACalendar(PACKED)
    if b"BEGIN:VCALENDAR" not in data[:4096].upper():
        raise NotACalendar(OTHER)


def _named(data: bytes) -> Iterator[tuple[str, str, Contentline]]:
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    lines: list[Contentline] = Contentlines.from_ical(text)  # type: ignore[no-untyped-call]
    for line in lines:
        name, _colon, rest = str(line).partition(":")
        yield name.partition(";")[0].strip().upper(), rest.strip(), line


def _begin(block: Block, open_blocks: list[Block], top: list[Block]) -> None:
    open_blocks.append(block)
    path = _path(open_blocks)
    if path == ("VCALENDAR",):
        top.append(block)
    elif path in KEPT:
        open_blocks[-2].within.append(block)


def _path(blocks: list[Block]) -> tuple[str, ...]:
    # Nobody nests deeper; a file that does is not worth the memory.
    return tuple(block.name for block in blocks[:5])
