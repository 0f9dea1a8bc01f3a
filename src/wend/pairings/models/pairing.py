"""A pairing: one client and one professional. It is what its steps make it.

Read the traits like a sentence: a pairing is askable, leavable, pausable, bridgeable.
"""

from __future__ import annotations

import uuid
from datetime import date
from functools import cached_property
from typing import Final

from django.db import models, transaction
from django.utils import timezone

from wend import notify, trail
from wend.lib.refusals import Refused
from wend.pairings import phases, sentences
from wend.pairings.models.askable import Askable
from wend.pairings.models.bridgeable import Bridgeable
from wend.pairings.models.leavable import Leavable
from wend.pairings.models.pausable import Pausable
from wend.pairings.models.step import Step
from wend.people.models import Client, Guest, Hat, Professional, Steward
from wend.practices.models import Practice
from wend.trail.models import Actor

# After these there is something on the other side's page. A message says that, and never what.
TELLING: Final = frozenset({
    "ask", "accept", "decline", "go on together", "away", "let go", "look", "stay", "end bridge",
    "leave", "undo", "return", "give back",
})  # fmt: skip


class Pairing(Askable, Leavable, Pausable, Bridgeable, models.Model):
    """One client (nobody yet, while invited) and one professional."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, models.CASCADE, null=True, related_name="+")
    professional = models.ForeignKey(Professional, models.CASCADE, related_name="+")
    practice = models.ForeignKey(Practice, models.SET_NULL, null=True, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client", "professional"], name="one_pairing_for_two")
        ]

    def __str__(self) -> str:
        return str(self.id)

    @cached_property
    def state(self) -> phases.State:
        """Where the two stand now, worked out from the steps."""
        return phases.fold((step.taken() for step in self.steps.all()), timezone.now())

    def know(self, steps: list[Step]) -> None:
        """These are all its steps, in order: nobody has to ask for them again."""
        held = self.steps.all()
        held._result_cache = steps
        self.__dict__["_prefetched_objects_cache"] = {"steps": held}

    @property
    def phase(self) -> phases.Phase:
        """The phase of the state."""
        return self.state.phase

    def now(self) -> Pairing:
        """The pairing as it stands at this moment, its row locked until the transaction is over."""
        return Pairing.objects.select_for_update().get(pk=self.pk)

    def join(self, client: Client) -> None:
        """The invited person is known now; raises Refused when these two are paired already."""
        refuse_oneself(client, self.professional)
        if Pairing.objects.filter(client=client, professional=self.professional).exists():
            raise Refused(sentences.ALREADY_PAIRED)
        self.client = client
        self.save(update_fields=["client"])

    @property
    def situation(self) -> str:
        """Whether the client is free to stop the meetings: free, court or ward."""
        return self.state.situation

    def other(self, hat: Hat) -> Hat | None:
        """Whom this one is paired with."""
        return self.professional if isinstance(hat, Client) else self.client

    def may(self, kind: str, hat: Hat, choice: str = "") -> bool:
        """Whether this side can take this step now: what pages ask before they offer it."""
        step = phases.Taken(kind, hat.side, timezone.now(), choice)  # type: ignore[arg-type]
        return phases.may(self.state, step)

    def take(
        self,
        kind: str,
        *,
        by: Hat | Guest | Steward,
        by_link: bool = False,
        choice: str = "",
        on: date | None = None,
    ) -> Step:
        """Take one step: the step and its trail entry are one transaction.

        Raises Refused with a sentence when the table does not allow it from here.
        """
        with transaction.atomic():
            self.now()
            held = list(Step.objects.filter(pairing=self))
            step = Step(
                pairing=self,
                number=len(held) + 1,
                kind=kind,
                by=by.side,
                choice=choice,
                on=on,
                by_link=by_link,
                at=timezone.now(),
            )
            before = phases.fold((earlier.taken() for earlier in held), step.at)
            if not phases.may(before, step.taken()):
                raise Refused(sentences.refusal(kind, before))
            step.save(force_insert=True)
            self._tell_trail(step, by)
            self._tell_other(step)
        self._forget_state()
        return step

    def _tell_trail(self, step: Step, by: Hat | Guest | Steward) -> None:
        actor = Actor(None, "link") if step.by_link else by.actor
        kind = f"pairings.{step.kind}" + (" by steward" if step.by == "steward" else "")
        if self.client_id:
            trail.record(kind, subject=self.client_id, by=actor, about=self.pk)

    def _tell_other(self, step: Step) -> None:
        other = self.client if step.by == "professional" else self.professional
        if other is not None and step.kind in TELLING:
            notify.tell(other)

    def _forget_state(self) -> None:
        self.__dict__.pop("state", None)
        getattr(self, "_prefetched_objects_cache", {}).pop("steps", None)


def refuse_oneself(client: Client, professional: Professional) -> None:
    """Both hats of one person cannot be a pairing; raises Refused."""
    if client.person_id == professional.person_id:
        raise Refused(sentences.ONESELF)
