"""What a supporter sees: read from the client's own records as they are now, and only what is picked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wend.coming.schedule import Coming, schedules
from wend.handoffs.access import carries_of
from wend.supporters.models import Supporter
from wend.supporters.picks import (
    meeting_now,
    meeting_ref,
    name_ref,
    part_ref,
    parts_of,
    still_holds,
)
from wend.vault.records import unlock_all


@dataclass(frozen=True)
class Next:
    """The next meeting with somebody; ``name`` is empty unless it was picked too."""

    coming: Coming
    name: str


@dataclass(frozen=True)
class Shown:
    """(heading, text) of all that says something, and the next meetings. False when there is nothing."""

    said: list[tuple[str, str]]
    times: list[Next]

    def __bool__(self) -> bool:
        return bool(self.said or self.times)


def shown_to(supporter: Supporter) -> Shown:
    """What their link opens now."""
    content = supporter.content
    picks = frozenset(content.get("picks", ()))
    own = [*_own_words(content, picks), *_parts(supporter, picks)]
    return Shown(own, list(_times(supporter, picks)))


def held_picks(supporter: Supporter, picks: frozenset[str]) -> frozenset[str]:
    """The picks that still hold: those of a pairing end with it."""
    over = [one for one in meeting_now(supporter.client) if not still_holds(one, supporter.at)]
    return picks - {ref(one) for one in over for ref in (meeting_ref, name_ref)}


def _own_words(content: dict[str, str], picks: frozenset[str]) -> Iterator[tuple[str, str]]:
    headings = {"words": _("What I want you to know"), "call": _("Who to call")}
    for box, heading in headings.items():
        if box in picks and content[box]:
            yield heading, content[box]


def _parts(supporter: Supporter, picks: frozenset[str]) -> Iterator[tuple[str, str]]:
    if not any(pick.startswith("part:") for pick in picks):
        return
    for carry, content in unlock_all(carries_of(supporter.client)):
        for code, heading in parts_of(content["parts"]):
            if part_ref(carry, code) in picks:
                yield str(heading), content["parts"][code]


def _times(supporter: Supporter, picks: frozenset[str]) -> Iterator[Next]:
    if not any(pick.startswith("meeting:") for pick in picks):
        return
    picks = held_picks(supporter, picks)
    held = [one for one in meeting_now(supporter.client) if meeting_ref(one) in picks]
    firsts = [
        next((one for one in each.to_come() if not one.off), None) for each in schedules(held)
    ]
    for one in sorted(filter(None, firsts), key=lambda one: one.begins):
        name = one.pairing.professional.name if name_ref(one.pairing) in picks else ""
        yield Next(one, name)
