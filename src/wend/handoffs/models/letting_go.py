"""Letting go: a reason of a fixed kind, honest words, a bridge or why none, alternatives or honestly none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models, transaction

from wend.handoffs import sentences
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.pairings.models.held import Held
from wend.people.models import Professional
from wend.vault.records import Private


@dataclass(frozen=True)
class Plan:
    """What stays meanwhile: what, how often, reviewed when."""

    what: str
    how_often: str
    review_on: date


@dataclass(frozen=True)
class Parting:
    """Why no bridge, and the day it ends, told beforehand."""

    why_none: str
    ends_on: date


class LettingGo(Held):
    """One side's copy. Nothing counts these, and the reason stands nowhere else."""

    @classmethod
    def say(
        cls,
        pairing: Pairing,
        *,
        by: Professional,
        reason: str,
        words: str,
        meanwhile: Plan | Parting,
        alternatives: list[str],
        talk: str = "",
        cover: str = "",
    ) -> None:
        """Let go: the step, the words, the bridge's plan and the draft's end are one act.

        ``talk`` is the talk that was had or is offered, ``cover`` who is there meanwhile.
        ``alternatives`` are finding's refs; an empty list says that none was found. Raises Refused
        when the two are not in touch, or one is not known.
        """
        if pairing.client is None:
            raise Refused(sentences.NOBODY_YET)
        ends_on = meanwhile.ends_on if isinstance(meanwhile, Parting) else None
        content = {
            "reason": reason,
            "words": words,
            "talk": talk,
            "cover": cover,
            "alternatives": alternatives,
            **_told(meanwhile),
        }
        with transaction.atomic():
            pairing.let_go(by=by, ends_on=ends_on)
            cls.keep_for_both(pairing, by=by, purpose="letting go", words=content)
            if isinstance(meanwhile, Plan):
                pairing.plan_bridge(by=by, ends="", on_call=cover, **vars(meanwhile))
            Draft.objects.filter(pairing=pairing).delete()


def _told(meanwhile: Plan | Parting) -> dict[str, Any]:
    if isinstance(meanwhile, Plan):
        return {"why_none": "", "ends_on": ""}
    return {"why_none": meanwhile.why_none, "ends_on": meanwhile.ends_on.isoformat()}


class Draft(Private):
    """What a professional has begun to write and not sent: only theirs, until then."""

    pairing = models.OneToOneField(Pairing, models.CASCADE, related_name="+")

    @classmethod
    def keep(cls, pairing: Pairing, fields: Mapping[str, Any], *, by: Professional) -> None:
        """Keep the form as it stands; the last one wins."""
        draft = cls.of(pairing) or cls(pairing=pairing)
        draft.lock(by.own_words("drafts", pairing.id), dict(fields))
        draft.save()

    @classmethod
    def of(cls, pairing: Pairing) -> Draft | None:
        """The draft, if there is one."""
        return cls.objects.filter(pairing=pairing).first()
