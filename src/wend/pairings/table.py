"""The table of steps: who may take which from where, and where it leads. One table, no database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Phase = Literal["new", "invited", "asked", "trying", "together", "bridging", "parted", "gone"]
Side = Literal["client", "professional", "steward", "time"]
OPEN: Final[frozenset[Phase]] = frozenset({"invited", "asked", "trying", "together", "bridging"})
MEETING: Final[frozenset[Phase]] = frozenset({"trying", "together", "bridging"})


@dataclass(frozen=True)
class Rule:
    """One row of the table. ``to`` is None where the phase stays."""

    step: str
    by: frozenset[Side]
    sources: frozenset[Phase]
    to: Phase | None
    note: str = ""


def _rule(step: str, by: str, sources: Iterable[Phase], to: Phase | None, note: str = "") -> Rule:
    return Rule(step, frozenset(by.split()), frozenset(sources), to, note)  # type: ignore[arg-type]


TABLE: Final[tuple[Rule, ...]] = (
    _rule("invite", "professional", ["new"], "invited"),
    _rule(
        "ask", "client", ["new", "parted"], "asked", "after the notice; not through a closed door"
    ),
    _rule(
        "notice",
        "client",
        ["new", "parted", *OPEN],
        None,
        "the client has read that they are free to go",
    ),
    _rule("situation", "professional", OPEN, None, "free, court or ward: which notice is true"),
    _rule("dispute", "client", OPEN, None, "the client says that the situation is another"),
    _rule("accept", "client", ["invited"], "trying", "after the notice"),
    _rule("accept", "professional", ["asked"], "trying", "after the notice"),
    _rule("decline", "client", ["invited"], "parted"),
    _rule("decline", "professional", ["asked"], "parted"),
    _rule("withdraw", "professional", ["invited"], "parted"),
    _rule("withdraw", "client", ["asked"], "parted"),
    _rule("expire", "time", ["invited", "asked"], "parted", "30 days without an answer"),
    _rule(
        "go on together", "client professional", ["trying"], "together", "once both have said so"
    ),
    _rule("pause", "client", MEETING, None),
    _rule("resume", "client", MEETING, None),
    _rule("away", "professional", OPEN, None, "until a date, with cover named"),
    _rule("hold hour", "professional", MEETING, None, "an hour is kept for this client"),
    _rule(
        "give back",
        "professional",
        ["parted", *MEETING],
        None,
        "the hour goes to someone else; nothing ends",
    ),
    _rule(
        "let go", "professional steward", MEETING, "bridging", "or parted on a date told beforehand"
    ),
    _rule(
        "look", "client", ["trying", "together"], "bridging", "the client asks to stay meanwhile"
    ),
    _rule("stay", "client", ["bridging"], None, "back to the phase before; only after looking"),
    _rule("end bridge", "professional", ["bridging"], None, "parted on a date told beforehand"),
    _rule("end", "time", MEETING, "parted", "the date told beforehand has come"),
    _rule("found", "client", ["bridging"], "parted"),
    _rule("leave", "client", OPEN, "parted", "always wins"),
    _rule(
        "undo",
        "client",
        ["parted"],
        None,
        "only after leaving, within a day: back to the phase before",
    ),
    _rule("door", "professional", ["parted", *OPEN], None, "open, a wait, or closed"),
    _rule(
        "return", "client", ["parted"], "trying", "after having met; asked, if the door says a wait"
    ),
    _rule("erase", "client", ["parted", *OPEN], "gone"),
)
STEPS: Final = tuple(dict.fromkeys(rule.step for rule in TABLE))


def rule_for(phase: Phase, step: str, by: Side) -> Rule | None:
    """The row that lets ``by`` take ``step`` from ``phase``, or None."""
    for rule in TABLE:
        if rule.step == step and by in rule.by and phase in rule.sources:
            return rule
    return None
