"""The phases of a pairing, worked out from its steps: no database, no clock of its own.

``table.TABLE`` says who may take which step from where, and where it leads. ``fold`` walks the steps
in the order of their numbers (never of the clock) and gives the state. What only time does (an ask that
nobody answered, an end told beforehand) follows from the dates in the steps; nothing runs for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from wend.pairings.table import MEETING, OPEN, STEPS, TABLE, Phase, Rule, Side, rule_for

__all__ = [
    "MEETING",
    "OPEN",
    "STEPS",
    "TABLE",
    "UNANSWERED",
    "UNDO",
    "Phase",
    "Rule",
    "Side",
    "State",
    "Taken",
    "apply",
    "fold",
    "may",
    "rule_for",
    "settle",
]

UNANSWERED: Final = timedelta(days=30)
UNDO: Final = timedelta(days=1)


@dataclass(frozen=True)
class Taken:
    """One step as it was taken. ``choice`` is a closed word, ``on`` a date, as the step needs."""

    kind: str
    by: Side
    at: datetime
    choice: str = ""
    on: date | None = None


@dataclass(frozen=True)
class State:
    """Where a pairing stands. Pausing and a professional's being away lie over the phase."""

    phase: Phase = "new"
    since: datetime | None = None
    noticed: bool = False
    met: bool = False
    together_said: frozenset[Side] = frozenset()
    paused: bool = False
    away_until: date | None = None
    looking: bool = False
    before_bridge: Phase = "trying"
    ends_on: date | None = None
    gone: bool = False
    door: str = "open"
    door_said: str = "open"
    hour: str = ""
    parted_by: str = ""
    situation: str = "free"
    disputed: bool = False
    notice: str = ""
    noticed_at: datetime | None = None
    before_leaving: State | None = None

    @property
    def is_open(self) -> bool:
        """Whether the two are in touch through Wend."""
        return self.phase in OPEN


def may(state: State, step: Taken) -> bool:
    """Whether this step can be taken from this state (already settled at the step's time)."""
    if step.by == "time" or rule_for(state.phase, step.kind, step.by) is None:
        return False
    return _condition(state, step)


def _condition(state: State, step: Taken) -> bool:
    conditions = {
        "ask": state.noticed and state.door != "closed",
        "accept": state.noticed,
        "dispute": not state.disputed,
        "resume": state.paused,
        "pause": not state.paused,
        "go on together": step.by not in state.together_said,
        "let go": step.by == "steward" or state.phase != "bridging" or state.looking,
        "stay": state.looking and state.ends_on is None,
        "undo": state.before_leaving is not None and _within_a_day(state, step.at),
        "return": state.met and state.door != "closed",
        "give back": state.hour == "held",
    }
    return conditions.get(step.kind, True)


def _within_a_day(state: State, at: datetime) -> bool:
    return state.since is not None and at - state.since <= UNDO


def fold(steps: Iterable[Taken], now: datetime) -> State:
    """The state after these steps, as of ``now``."""
    state = State()
    for step in steps:
        state = apply(settle(state, step.at), step)
    return settle(state, now)


def settle(state: State, now: datetime) -> State:
    """What time alone has done by ``now``."""
    if state.phase in MEETING and state.ends_on is not None and now.date() >= state.ends_on:
        return _part(state, now, "the date told beforehand")
    if state.away_until is not None and now.date() >= state.away_until:
        return settle(replace(state, away_until=None), now)
    if state.phase in ("invited", "asked") and state.since and now - state.since > UNANSWERED:
        return _part(state, state.since + UNANSWERED, "time")
    return state


def apply(state: State, step: Taken) -> State:
    """The state after one allowed step."""
    change = _CHANGES.get(step.kind)
    return change(state, step) if change else state


def _enter(state: State, phase: Phase, at: datetime) -> State:
    return replace(state, phase=phase, since=at, before_leaving=None, ends_on=None)


def _part(state: State, at: datetime, by: str) -> State:
    parted = _enter(state, "parted", at)
    return replace(
        parted,
        noticed=False,
        together_said=frozenset(),
        paused=False,
        looking=False,
        away_until=None,
        hour="",
        gone=False,
        parted_by=by,
    )


def _situated(state: State, step: Taken) -> State:
    return replace(state, situation=step.choice or "free")


def _accept(state: State, step: Taken) -> State:
    return replace(_enter(state, "trying", step.at), met=True)


def _together(state: State, step: Taken) -> State:
    said = state.together_said | {step.by}
    state = replace(state, together_said=said)
    return _enter(state, "together", step.at) if said >= {"client", "professional"} else state


def _let_go(state: State, step: Taken) -> State:
    # Of one who is gone nobody asks that they come to a bridge: the steward names cover, and a day.
    state = replace(state, gone=step.by == "steward")
    if step.choice == "bridge":
        return replace(_bridging(state, step), looking=False)
    return replace(state, ends_on=step.on)


def _bridging(state: State, step: Taken) -> State:
    before = state.before_bridge if state.phase == "bridging" else state.phase
    return replace(_enter(state, "bridging", step.at), looking=True, before_bridge=before)


def _stay(state: State, step: Taken) -> State:
    return replace(_enter(state, state.before_bridge, step.at), looking=False)


def _leave(state: State, step: Taken) -> State:
    # The hour stays held until the professional gives it back: taking leaving back may find it free.
    return replace(_part(state, step.at, "client"), before_leaving=state, hour=state.hour)


def _undo(state: State, step: Taken) -> State:
    # What the other side did meanwhile is not undone: an hour given away stays given away.
    held = state.before_leaving or state
    return replace(held, door=state.door, door_said=state.door_said, hour=state.hour)


def _return(state: State, step: Taken) -> State:
    # Who comes back has read the notice before: nobody has to wait for it a second time.
    back = _enter(state, "asked" if state.door == "wait" else "trying", step.at)
    return replace(back, noticed=bool(state.notice))


def _door(state: State, step: Taken) -> State:
    return replace(state, door=step.choice.partition(" ")[0], door_said=step.choice)


def _hour(hour: str) -> Callable[[State, Taken], State]:
    return lambda state, step: replace(state, hour=hour)


_CHANGES: Final[dict[str, Callable[[State, Taken], State]]] = {
    "invite": lambda state, step: _situated(_enter(state, "invited", step.at), step),
    "ask": lambda state, step: _enter(state, "asked", step.at),
    "notice": lambda state, step: replace(
        state, noticed=True, notice=step.choice, noticed_at=step.at
    ),
    "situation": lambda state, step: replace(_situated(state, step), disputed=False),
    "dispute": lambda state, step: replace(state, disputed=True),
    "accept": _accept,
    "decline": lambda state, step: _part(state, step.at, step.by),
    "withdraw": lambda state, step: _part(state, step.at, step.by),
    "go on together": _together,
    "pause": lambda state, step: replace(state, paused=True),
    "resume": lambda state, step: replace(state, paused=False),
    "away": lambda state, step: replace(state, away_until=step.on),
    "let go": _let_go,
    "look": _bridging,
    "stay": _stay,
    "end bridge": lambda state, step: replace(state, ends_on=step.on),
    "found": lambda state, step: _part(state, step.at, step.by),
    "leave": _leave,
    "undo": _undo,
    "door": _door,
    "hold hour": _hour("held"),
    "give back": _hour("given"),
    "return": _return,
    "erase": lambda state, step: replace(State(), phase="gone", since=step.at),
}
