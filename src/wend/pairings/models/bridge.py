"""The bridge's plan: what stays, how often, reviewed when, ends how. Two people hold it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from wend import trail
from wend.lib.refusals import Refused
from wend.pairings import sentences
from wend.pairings.models.held import Held

if TYPE_CHECKING:
    from wend.pairings.models.pairing import Pairing
    from wend.people.models import Hat


class Bridge(Held):
    """One side's copy of one version of the plan."""

    review_on = models.DateField()

    @classmethod
    def plan(cls, pairing: Pairing, *, by: Hat, review_on: date, **words: str) -> None:
        """Keep this version for both; raises Refused when there is no bridge to plan."""
        if pairing.phase != "bridging" or pairing.client is None:
            raise Refused(sentences.NO_BRIDGE)
        cls.keep_for_both(pairing, by=by, purpose="bridge", words=words, review_on=review_on)
        trail.record("pairings.plan", subject=pairing.client.id, by=by.actor, about=pairing.id)
