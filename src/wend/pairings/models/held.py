"""What two people hold together: each side keeps a copy under a key of its own.

So erasing one side's words leaves the other's, and either can read what both agreed on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.utils import timezone

from wend.pairings.models.pairing import Pairing
from wend.vault.records import Private

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wend.people.models import Hat, Steward


class Held(Private):
    """One side's copy of one version."""

    pairing = models.ForeignKey(Pairing, models.CASCADE, related_name="+")
    holder = models.CharField(max_length=12)
    by = models.CharField(max_length=12)
    at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering = ["at"]

    @classmethod
    def keep_for_both(
        cls,
        pairing: Pairing,
        *,
        by: Hat | Steward,
        purpose: str,
        words: Mapping[str, Any],
        **fields: Any,
    ) -> None:
        """Keep this version for both sides; the caller has checked that both are known."""
        at = timezone.now()
        for holder in (pairing.client, pairing.professional):
            if holder is not None:
                copy = cls(pairing=pairing, holder=holder.side, by=by.side, at=at, **fields)
                copy.lock(holder.own_words(purpose, pairing.id), words)
                copy.save(force_insert=True)

    @classmethod
    def of(cls, pairing: Pairing, holder: Hat) -> Self | None:
        """The newest version as this side holds it."""
        return (
            cls._default_manager.filter(pairing=pairing, holder=holder.side).order_by("-at").first()
        )
