"""The client's own link to leave by: works without sign-in, shows no names, changes nothing on GET.

Whoever holds the link can leave by it, so the next sign-in asks whether it was the client.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db import models, transaction
from django.utils import timezone

from wend import trail
from wend.lib.tokens import digest, new_token
from wend.pairings.models.pairing import Pairing
from wend.pairings.models.step import Step
from wend.people.models import Client


class LeavingLink(models.Model):
    """One link for one pairing. The client can switch it off."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    off_at = models.DateTimeField(null=True)

    @classmethod
    def make(cls, pairing: Pairing) -> str:
        """A new link's token; it is shown once and only its digest is kept."""
        token = new_token()
        cls.objects.create(pairing=pairing, digest=digest(token))
        return token

    @classmethod
    def open_for(cls, token: str) -> LeavingLink | None:
        """The link, unless it was switched off."""
        held = cls.objects.select_related("pairing__client", "pairing__professional")
        return held.filter(digest=digest(token), off_at=None).first()

    @classmethod
    def switch_off(cls, pairing: Pairing, *, by: Client) -> int:
        """Switch all links of this pairing off; returns how many were on."""
        return cls.objects.filter(pairing=pairing, off_at=None).update(off_at=timezone.now())


class LinkAnswer(models.Model):
    """What the client said when asked whether a leaving by the link was theirs. Asked once."""

    step = models.OneToOneField(Step, models.CASCADE, primary_key=True, related_name="+")
    was = models.CharField(max_length=8, choices=[("me", "me"), ("not me", "not me")])
    at = models.DateTimeField(auto_now_add=True)

    @classmethod
    def asked_of(cls, pairings: Iterable[Pairing]) -> list[tuple[Pairing, Step]]:
        """Those of these pairings that were left by a link, and nobody has said yet by whom."""
        left = [(one, step) for one in pairings if (step := one.left_by_link) is not None]
        steps = [step.pk for _pairing, step in left]
        said = set(cls.objects.filter(step__in=steps).values_list("step_id", flat=True))
        return [(pairing, step) for pairing, step in left if step.pk not in said]

    @classmethod
    def say(cls, pairing: Pairing, *, by: Client, was_me: bool) -> None:
        """It was the client; or it was not: then the links are off, and leaving is undone while it can be.

        When nothing is asked, or it was said before, nothing happens.
        """
        with transaction.atomic():
            Pairing.objects.select_for_update().get(pk=pairing.pk)
            for asked, step in cls.asked_of([pairing]):
                cls.objects.create(step=step, was="me" if was_me else "not me")
                kind = "pairings.was me" if was_me else "pairings.was not me"
                trail.record(kind, subject=by.id, by=by.actor, about=asked.pk)
                if not was_me:
                    cls._take_back(asked, by)

    @classmethod
    def _take_back(cls, pairing: Pairing, by: Client) -> None:
        LeavingLink.switch_off(pairing, by=by)
        if pairing.may("undo", by):
            pairing.undo_leaving(by=by)
