"""A review of a bridge: each side may say whether it still helps. The answers stand beside each other.

A client's answer is kept once, under the client's key, and the professional reads that one; a
professional's is kept a second time under the client's key. Nothing counts who did not answer.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend import trail
from wend.lib.refusals import Refused
from wend.pairings import sentences
from wend.pairings.models.bridge import Bridge
from wend.pairings.models.pairing import Pairing
from wend.vault.records import Private

if TYPE_CHECKING:
    from wend.people.models import Client, Hat, Professional

PURPOSE: Final = "bridge"
# A bridge that nobody planned is asked about after this long, once.
UNPLANNED: Final = timedelta(weeks=4)
REST: Final = "rest"
SAYS = [
    ("yes", _("Yes, it helps")),
    ("partly", _("In part")),
    ("no", _("Not any more")),
]


class Review(Private):
    """One holder's copy of what one side said at one review, by the day the review was due."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    due_on = models.DateField()
    by = models.CharField(max_length=12)
    holder = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        ordering = ["due_on", "at"]
        constraints = [
            models.UniqueConstraint(
                fields=["pairing", "due_on", "by", "holder"], name="one_review_copy_per_holder"
            )
        ]

    @classmethod
    def due(cls, pairing: Pairing, hat: Hat) -> date | None:
        """The day of a review that has come and that this side has neither answered nor let rest."""
        day = review_day(pairing, hat)
        if day is None or day > timezone.localdate():
            return None
        said = cls.objects.filter(pairing=pairing, due_on=day, by=hat.side)
        return None if said.exists() else day

    @classmethod
    def say(cls, pairing: Pairing, *, by: Hat, says: str, line: str = "") -> None:
        """Answer the review that has come, or change one's own answer; ``rest`` lets it be.

        Raises Refused when there is no bridge, or no review has come.
        """
        with transaction.atomic():
            now = pairing.now()
            day = review_day(now, by)
            if now.client is None or day is None or day > timezone.localdate():
                raise Refused(sentences.NO_REVIEW)
            for holder in _holders(now.client, by):
                cls._keep(now, day, by, holder, {"says": says, "line": line})
            if says != REST:
                trail.record(
                    "pairings.review", subject=now.client.id, by=by.actor, about=pairing.id
                )

    @classmethod
    def _keep(
        cls, pairing: Pairing, day: date, by: Hat, holder: Hat, content: dict[str, str]
    ) -> None:
        place = {"pairing": pairing, "due_on": day, "by": by.side, "holder": holder.side}
        held = cls.objects.filter(**place).first() or cls(**place)
        held.at = timezone.now()
        held.lock(holder.own_words(PURPOSE, pairing.id), content)
        held.save()


def review_day(pairing: Pairing, hat: Hat) -> date | None:
    """When the two look at the bridge (again); None where there is no bridge."""
    if pairing.phase != "bridging" or pairing.state.since is None:
        return None
    plan = Bridge.of(pairing, hat)
    if plan is not None and plan.at >= pairing.state.since:
        return plan.review_on
    return timezone.localdate(pairing.state.since + UNPLANNED)


def _holders(client: Client, by: Client | Professional) -> list[Hat]:
    return [client] if by.side == client.side else [client, by]
