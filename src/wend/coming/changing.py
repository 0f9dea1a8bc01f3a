"""Calling a coming meeting off, or moving it. Either side can; nothing keeps who did but the trail."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from wend.coming import sentences
from wend.coming.models import CallingOff, Plan
from wend.coming.models.plan import check, tell_trail
from wend.coming.schedule import Coming, whole_schedule_of
from wend.lib.refusals import Refused
from wend.pairings.models import Pairing
from wend.people.models import Hat


def call_off(coming: Coming, *, by: Hat) -> None:
    """It does not take place. Raises Refused when it is not to come any more; twice is once."""
    with transaction.atomic():
        held = _still(coming)
        if not held.off:
            take_out(held)
            tell_trail("called off", held.pairing, by)


def move(coming: Coming, *, by: Hat, on: date, hour: time) -> Plan:
    """It takes place at another time instead, as this plan; raises Refused for one that is past."""
    with transaction.atomic():
        held = _still(coming)
        instead = put_elsewhere(held, on, hour, held.zone)
        tell_trail("moved", held.pairing, by)
    return instead


def put_elsewhere(held: Coming, on: date, hour: time, zone: str) -> Plan:
    """A plan in place of a meeting, in the caller's transaction; raises Refused for a time past."""
    check(held.pairing, on, hour, zone)
    instead = Plan.objects.create(
        pairing=held.pairing, on=on, hour=hour, zone=zone, made_at=timezone.now()
    )
    take_out(held, instead)
    return instead


def _still(coming: Coming) -> Coming:
    """The same meeting as it stands now, while nobody else can change it."""
    pairing = Pairing.objects.select_for_update().get(pk=coming.pairing.pk)
    for one in whole_schedule_of(pairing).to_come():
        if one.which == coming.which:
            return one
    raise Refused(sentences.OVER)


def take_out(held: Coming, instead: Plan | None = None) -> None:
    """It does not take place at its time, in the caller's transaction."""
    said = {"on": held.on, "hour": held.hour, "instead": instead}
    CallingOff.objects.update_or_create(**_of(held), defaults=said)


def put_back(held: Coming) -> None:
    """It takes place after all, in the caller's transaction."""
    CallingOff.objects.filter(**_of(held), instead=None).delete()


def _of(held: Coming) -> dict[str, Any]:
    source = held.source
    return {"plan": source} if isinstance(source, Plan) else {"rhythm": source, "on": held.on}
