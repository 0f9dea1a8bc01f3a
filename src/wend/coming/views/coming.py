"""Meetings to come: seeing, planning, moving and calling off, the same for both sides."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.coming import changing
from wend.coming.access import coming_of
from wend.coming.forms import AskHourForm, PlanForm, WhenForm
from wend.coming.models import AskHour, Plan, Rhythm
from wend.coming.schedule import schedule_of
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.phases import MEETING
from wend.pairings.views.common import find
from wend.people.doors import as_client, with_hat
from wend.people.models import Client, Hat


@with_hat
@require_http_methods(["GET", "POST"])
@once
def coming(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """What is to come; POST plans one, or begins a rhythm."""
    pairing = find(request, hat, pairing_id)
    form = PlanForm(request.POST or None)
    if form.is_valid():
        _plan(pairing, hat, form.cleaned_data)
        return redirect("coming", pairing_id)
    schedule = schedule_of(pairing)
    shown = {
        "pairing": pairing,
        "hat": hat,
        "name": name_for(hat, pairing),
        "meetings": schedule.to_come(),
        "rhythm": schedule.rhythm,
        "may_plan": pairing.phase in MEETING and not pairing.state.paused,
        "form": form,
        "ask_form": AskHourForm(initial={"hour": schedule.ask_hour}, auto_id="asking_%s"),
    }
    return render(request, "coming/coming.html", shown)


def _plan(pairing: Pairing, hat: Hat, said: dict[str, object]) -> None:
    when = {"hour": said["hour"], "zone": said["zone"]}
    if said["weeks"]:
        Rhythm.begin(pairing, by=hat, since=said["on"], weeks=said["weeks"], **when)  # type: ignore[arg-type]
    else:
        Plan.make(pairing, by=hat, on=said["on"], **when)  # type: ignore[arg-type]


@with_hat
@require_POST
@once
def calling_off(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, which: str) -> HttpResponse:
    """It does not take place."""
    changing.call_off(coming_of(find(request, hat, pairing_id), which), by=hat)
    return redirect("coming", pairing_id)


@with_hat
@require_http_methods(["GET", "POST"])
@once
def moving(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, which: str) -> HttpResponse:
    """It takes place at another time."""
    pairing = find(request, hat, pairing_id)
    held = coming_of(pairing, which)
    form = WhenForm(request.POST or None, initial={"on": held.on, "hour": held.hour})
    if form.is_valid():
        changing.move(held, by=hat, **form.cleaned_data)
        return redirect("coming", pairing_id)
    shown = {"pairing": pairing, "form": form, "one": held, "name": name_for(hat, pairing)}
    return render(request, "coming/moving.html", shown)


@with_hat
@require_POST
@once
def rhythm_ending(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """No more of the rhythm."""
    rhythm = schedule_of(find(request, hat, pairing_id)).rhythm
    if rhythm is None:
        raise Http404
    rhythm.end(by=hat)
    return redirect("coming", pairing_id)


@as_client
@require_POST
@once
def asking_hour(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """At which hour the client wants to be asked how it was."""
    pairing, form = find(request, client, pairing_id), AskHourForm(request.POST)
    if form.is_valid():
        AskHour.objects.create(pairing=pairing, hour=form.cleaned_data["hour"])
    return redirect("coming", pairing_id)
