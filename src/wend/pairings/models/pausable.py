"""Pausable: the client rests; the professional is away with cover named, or keeps an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from wend.pairings.models.trait import Trait

if TYPE_CHECKING:
    from datetime import date

    from wend.pairings.models.step import Step
    from wend.people.models import Client, Professional


class Pausable(Trait):
    """Pausing, resuming, being away, keeping an hour and giving it back."""

    def pause(self, *, by: Client) -> Step:
        """The client rests; nothing counts the days."""
        return self.take("pause", by=by)

    def resume(self, *, by: Client) -> Step:
        """The client is back from resting."""
        return self.take("resume", by=by)

    def away(self, until: date, *, cover: str, by: Professional) -> Step:
        """The professional is away until a day; ``cover`` says who is there meanwhile."""
        from wend.pairings.models.absence import Absence  # noqa: PLC0415  # it points to the pairing

        with transaction.atomic():
            step = self.take("away", by=by, on=until)
            Absence.keep_for_both(step.pairing, by=by, purpose="absence", words={"cover": cover})
        return step

    def hold_hour(self, which: str, *, by: Professional) -> Step:
        """The professional keeps an hour for this client; ``which`` says it in words."""
        from wend.pairings.models.hour import Hour  # noqa: PLC0415  # it points to the pairing

        with transaction.atomic():
            step = self.take("hold hour", by=by)
            Hour.keep_for_both(step.pairing, by=by, purpose="hour", words={"which": which})
        return step

    def give_back(self, *, by: Professional) -> Step:
        """The hour goes to someone else. Nothing ends, and the door stays as it was set."""
        return self.take("give back", by=by)
