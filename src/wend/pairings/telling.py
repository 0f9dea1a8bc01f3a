"""How a pairing's steps are told to its client, long after: neutral, in few words, the same for each kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.pairings.models import Pairing, Step
from wend.pairings.sentences import door_says

# By whoever took the step: the client reads "you", and the other's name.
SAYS: Final[dict[str, dict[str, Sentence]]] = {
    "client": {
        "ask": _("You asked {name} to meet"),
        "notice": _("You read that you are free to go"),
        "dispute": _("You said that this is not how it is with {name}"),
        "accept": _("You said yes to {name}"),
        "decline": _("You said no to {name}"),
        "withdraw": _("You took your question to {name} back"),
        "go on together": _("You said yes to going on with {name}"),
        "pause": _("You began a rest with {name}"),
        "resume": _("You came back from your rest to {name}"),
        "look": _("You began to look, and stayed with {name} meanwhile"),
        "stay": _("You stayed with {name} after all"),
        "found": _("You found what fits, and parted from {name}"),
        "leave": _("You left {name}"),
        "undo": _("You took leaving {name} back"),
        "return": _("You came back to {name}"),
    },
    "professional": {
        "invite": _("{name} invited you"),
        "situation": _("{name} said how free you are to stop"),
        "accept": _("{name} said yes"),
        "decline": _("{name} said no"),
        "withdraw": _("{name} took the invitation back"),
        "go on together": _("{name} said yes to going on with you"),
        "away": _("{name} was away until {day}"),
        "let go": _("{name} said they are not the right one"),
        "hold hour": _("{name} kept an hour for you"),
        "give back": _("{name} gave your hour to someone else; nothing ended"),
        "end bridge": _("{name} said that the bridge ends on {day}"),
        "door": _("{name} said how it is with coming back"),
    },
    "steward": {"let go": _("The practice of {name} said that they cannot go on")},
}
TIME: Final[dict[str, Sentence]] = {
    "ask": _("Your question to {name} is no longer open"),
    "end": _("You and {name} parted on the day you were told"),
}


@dataclass(frozen=True)
class Told:
    """One step as the client reads it. ``step`` is None for what only time did."""

    pairing: Pairing
    step: Step | None
    at: datetime
    number: int
    says: str
    note: Sentence = ""


def told(pairings: Iterable[Pairing]) -> list[Told]:
    """All steps of these pairings, and what only time did last; needs no query when steps are fetched."""
    return [one for pairing in pairings for one in _told(pairing)]


def _told(pairing: Pairing) -> list[Told]:
    steps = list(pairing.steps.all())
    lines = [_step(pairing, step) for step in steps if step.kind in SAYS.get(step.by, {})]
    ended = _by_time(pairing, steps)
    return [*lines, ended] if ended else lines


def _step(pairing: Pairing, step: Step) -> Told:
    day = date_format(step.on, "j F Y") if step.on else ""
    says = str(SAYS[step.by][step.kind]).format(name=pairing.professional.name, day=day)
    return Told(pairing, step, step.at, step.number, says, _note(step))


def _note(step: Step) -> Sentence:
    if step.kind == "door":
        return door_says(step.choice)
    if step.by_link:
        return _("By your link.")
    return ""


def _by_time(pairing: Pairing, steps: list[Step]) -> Told | None:
    state, name = pairing.state, pairing.professional.name
    if state.phase != "parted" or state.since is None:
        return None
    if state.parted_by == "time":
        kind, at = "ask", state.since
    elif on := _end_told(state.parted_by, steps):
        kind, at = "end", timezone.make_aware(datetime.combine(on, time()))
    else:
        return None
    return Told(pairing, None, at, len(steps) + 1, str(TIME[kind]).format(name=name))


def _end_told(parted_by: str, steps: list[Step]) -> date | None:
    if parted_by != "the date told beforehand":
        return None
    return next((step.on for step in reversed(steps) if step.on and step.kind != "away"), None)
