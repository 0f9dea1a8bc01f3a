"""Bridgeable: what support stays while the client looks for something that fits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from wend.pairings.models.trait import Trait

if TYPE_CHECKING:
    from wend.pairings.models.step import Step
    from wend.people.models import Client, Hat, Professional, Steward


class Bridgeable(Trait):
    """Looking, staying after all, letting go, the plan of the bridge, finding."""

    def look(self, *, by: Client) -> Step:
        """I am looking for something else; may I stay meanwhile?"""
        return self.take("look", by=by)

    def stay(self, *, by: Client) -> Step:
        """I stay after all."""
        return self.take("stay", by=by)

    def let_go(self, *, by: Professional | Steward, ends_on: date | None = None) -> Step:
        """The professional is not the right one, or is gone: a bridge, or an end told beforehand."""
        choice = "end" if ends_on else "bridge"
        return self.take("let go", by=by, choice=choice, on=ends_on)

    def plan_bridge(
        self, *, by: Hat, what: str, how_often: str, review_on: date, ends: str, on_call: str = ""
    ) -> None:
        """Write down what the two can count on; the newest plan holds."""
        from wend.pairings.models.bridge import Bridge  # noqa: PLC0415  # it points to the pairing

        with transaction.atomic():
            Bridge.plan(
                self._itself(),
                by=by,
                what=what,
                how_often=how_often,
                on_call=on_call,
                review_on=review_on,
                ends=ends,
            )

    def end_bridge(self, *, by: Professional, ends_on: date, last_talk: str = "") -> Step:
        """The bridge ends on a day told beforehand; ``last_talk`` says what is offered before."""
        from wend.pairings.models.bridge_end import BridgeEnd  # noqa: PLC0415  # it points here

        with transaction.atomic():
            step = self.take("end bridge", by=by, on=ends_on)
            words = {"last_talk": last_talk}
            BridgeEnd.keep_for_both(step.pairing, by=by, purpose="bridge", words=words)
        return step

    def found(self, *, by: Client) -> Step:
        """The client has found what fits; only the client says so."""
        return self.take("found", by=by)
