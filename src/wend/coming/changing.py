"""Calling a coming meeting off, or moving it. Either side can; nothing keeps who did but the trail."""

from __future__ import annotations

from datetime import date, time

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
            _take_out(held, None)
            tell_trail("called off", held.pairing, by)


def move(coming: Coming, *, by: Hat, on: date, hour: time) -> Plan:
    """It takes place at another time instead, as this plan; raises Refused for one that is past."""
    with transaction.atomic():
        held = _still(coming)
        check(held.pairing, on, hour, held.zone)
        instead = Plan.objects.create(
            pairing=held.pairing, on=on, hour=hour, zone=held.zone, made_at=timezone.now()
        )
        _take_out(held, instead)
        tell_trail("moved", held.pairing, by)
    return instead


def _still(coming: Coming) -> Coming:
    """The same meeting as it stands now, while nobody else can change it."""
    pairing = Pairing.objects.select_for_update().get(pk=coming.pairing.pk)
    for one in whole_schedule_of(pairing).to_come():
        if one.which == coming.which:
            return one
    raise Refused(sentences.OVER)


def _take_out(held: Coming, instead: Plan | None) -> None:
    source = held.source
    of = {"plan": source} if isinstance(source, Plan) else {"rhythm": source, "on": held.on}
    said = {"on": held.on, "hour": held.hour, "instead": instead}
    CallingOff.objects.update_or_create(**of, defaults=said)
