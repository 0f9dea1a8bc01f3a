"""Every (phase, step, side), decided by hand below and tried on the real database.

A change of the table in the code has to be made here a second time, on purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.utils import timezone

from tests.cast import Cast, fresh, trying
from wend.lib.refusals import Refused
from wend.pairings.models import Ask, Invitation, Pairing
from wend.pairings.table import STEPS
from wend.people.models import Client, Professional
from wend.trail.models import Actor

# Columns: new, invited, asked, trying, together, bridging, parted (by leaving), gone.
# A cell: the first letter of the phase it leads to (“g” for together, “x” for gone), “=” for
# staying, “.” for refused.
PHASES = ["new", "invited", "asked", "trying", "together", "bridging", "parted", "gone"]
LETTERS = dict(zip("niatgbpx", PHASES, strict=True))
DECIDED = """
client        ask            . . . . . . . .
client        notice         = = = = = = = .
client        dispute        . = = = = = . .
client        accept         . t . . . . . .
client        decline        . p . . . . . .
client        withdraw       . . p . . . . .
client        go on together . . . = . . . .
client        pause          . . . = = = . .
client        look           . . . b b . . .
client        stay           . . . . . g . .
client        found          . . . . . p . .
client        leave          . p p p p p . .
client        undo           . . . . . . g .
client        return         . . . . . . t .
client        erase          . x x x x x x .
professional  invite         i . . . . . . .
professional  situation      . = = = = = . .
professional  accept         . . t . . . . .
professional  decline        . . p . . . . .
professional  withdraw       . p . . . . . .
professional  go on together . . . = . . . .
professional  away           . = = = = = . .
professional  hold hour      . . . = = = . .
professional  let go         . . . b b b . .
professional  end bridge     . . . . . = . .
professional  door           . = = = = = = .
steward       let go         . . . b b b . .
"""


@dataclass(frozen=True)
class Steward:
    """Who runs the practice, for pairings whose professional is gone."""

    side = "steward"
    actor = Actor(None, "steward")


def decided() -> dict[tuple[str, str, str], str | None]:
    """(phase, step, side) → the phase it leads to, or None where it is refused."""
    table: dict[tuple[str, str, str], str | None] = {
        (phase, step, side): None
        for phase in PHASES
        for step in STEPS
        for side in ("client", "professional", "steward")
    }
    for line in DECIDED.strip().splitlines():
        side, step, row = line[:14].strip(), line[14:29].strip(), line[29:].split()
        for phase, cell in zip(PHASES, row, strict=True):
            table[phase, step, side] = phase if cell == "=" else LETTERS.get(cell)
    return table


def _invited(ada: Client, maren: Professional) -> Pairing:
    made = Pairing.objects.get(
        pk=Invitation.make(by=maren, meant_for="A", situation="free").pairing_id
    )
    made.join(ada)
    made.say_notice(to=ada, variant="free-1-en")
    return made


def _asked(ada: Client, maren: Professional) -> Pairing:
    return Ask.make(by=ada, to=maren, words="", variant="free-1-en")


def _together(ada: Client, maren: Professional) -> Pairing:
    made = trying(ada, maren)
    made.go_on_together(by=ada)
    made.go_on_together(by=maren)
    return made


def _then(verb: Callable[[Pairing, Client], object]) -> Callable[..., Pairing]:
    def make(ada: Client, maren: Professional) -> Pairing:
        made = _together(ada, maren)
        verb(made, ada)
        return made

    return make


MAKE: dict[str, Callable[[Client, Professional], Pairing]] = {
    "new": lambda ada, maren: Pairing.objects.create(client=ada, professional=maren),
    "invited": _invited,
    "asked": _asked,
    "trying": trying,
    "together": _together,
    "bridging": _then(lambda made, ada: made.look(by=ada)),
    "parted": _then(lambda made, ada: made.leave(by=ada)),
    "gone": _then(lambda made, ada: made.take("erase", by=ada)),
}


def tried(pairing: Pairing, step: str, by: object) -> str | None:
    """Where the step leads, or None when it is refused; then it is as if it had not been tried."""
    with transaction.atomic():
        try:
            choice = {"let go": "bridge", "door": "open"}.get(step, "")
            on = timezone.localdate() if step in ("away", "end bridge") else None
            fresh(pairing).take(step, by=by, choice=choice, on=on and on.replace(year=on.year + 1))  # type: ignore[arg-type]
            led_to: str | None = fresh(pairing).phase
        except Refused:
            led_to = None
        transaction.set_rollback(True)
    return led_to


@pytest.mark.parametrize("phase", PHASES)
def test_every_cell_is_as_it_was_decided(cast: Cast, phase: str) -> None:
    pairing = MAKE[phase](cast.sefa, cast.maren)
    assert fresh(pairing).phase == phase
    sides = {"client": cast.sefa, "professional": cast.maren, "steward": Steward()}
    decisions = decided()
    wrong = [
        (phase, step, side, led_to)
        for step in STEPS
        for side, by in sides.items()
        if (led_to := tried(pairing, step, by)) != decisions[phase, step, side]
    ]
    assert wrong == []


def test_the_table_has_as_many_cells_as_there_are() -> None:
    assert len(decided()) == len(PHASES) * len(STEPS) * 3
