"""Leavable: one press, no reason asked; taking it back; coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from wend.pairings.leaving import let_follow
from wend.pairings.models.trait import Trait

if TYPE_CHECKING:
    from wend.pairings.models.step import Step
    from wend.people.models import Client


class Leavable(Trait):
    """Leaving, undoing it within a day, returning."""

    def leave(self, *, by: Client, by_link: bool = False, choice: str = "") -> Step | None:
        """The client leaves. Leaving twice is leaving once: then nothing happens (None)."""
        with transaction.atomic():
            # Read anew and held: what another page did meanwhile can neither stop nor double it.
            if not self._itself().now().state.is_open:
                return None
            step = self.take("leave", by=by, by_link=by_link, choice=choice)
            let_follow(self._itself())
        return step

    @property
    def left_by_link(self) -> Step | None:
        """The step, when the client has left by a link and has done nothing about it since."""
        done = [step for step in self.steps.all() if step.kind not in {"door", "notice"}]
        last = done[-1] if done else None
        return last if last is not None and last.kind == "leave" and last.by_link else None

    def undo_leaving(self, *, by: Client) -> Step:
        """Back to where the two stood; within a day."""
        return self.take("undo", by=by)

    def come_back(self, *, by: Client) -> Step:
        """Through the door as the professional set it; costs nothing."""
        return self.take("return", by=by)
