"""Askable: how two come together, and that they go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wend.pairings.models.trait import Trait

if TYPE_CHECKING:
    from wend.pairings.models.step import Step
    from wend.people.models import Client, Hat, Professional


class Askable(Trait):
    """Asking, accepting, declining, withdrawing, going on together."""

    def say_notice(self, *, to: Client, variant: str) -> Step:
        """Put on record that the client has read the notice, and in which variant."""
        return self.take("notice", by=to, choice=variant)

    def say_situation(self, situation: str, *, by: Professional) -> Step:
        """Whether a court or a ward has a say; the notice that is true follows from it."""
        return self.take("situation", by=by, choice=situation)

    def dispute_situation(self, *, by: Client) -> Step:
        """The client says that the situation is another than the professional said."""
        return self.take("dispute", by=by)

    def ask(self, *, by: Client) -> Step:
        """The client asks to meet; the notice comes first."""
        return self.take("ask", by=by)

    def accept(self, *, by: Hat) -> Step:
        """The side that was asked or invited says yes."""
        return self.take("accept", by=by)

    def decline(self, *, by: Hat) -> Step:
        """The side that was asked or invited says no; no reason is kept."""
        return self.take("decline", by=by)

    def withdraw(self, *, by: Hat) -> Step:
        """The side that asked or invited takes it back."""
        return self.take("withdraw", by=by)

    def go_on_together(self, *, by: Hat) -> Step:
        """One side says it wants to go on; once both have, they are together."""
        return self.take("go on together", by=by)

    def set_door(self, door: str, *, by: Professional) -> Step:
        """What the professional honestly says about returning: open, ``wait`` (``wait 6``: weeks), closed."""
        return self.take("door", by=by, choice=door)
