"""Meetings of a group that are to come: planning, moving and calling off for all."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.coming.forms import WhenForm
from wend.groups.access import gathering_of, group_of
from wend.groups.forms import GatheringForm
from wend.groups.models import Gathering
from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
@require_http_methods(["GET", "POST"])
@once
def coming(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """What the professional planned for all; it names nobody."""
    named = group_of(professional, group_id)
    form = GatheringForm(request.POST or None)
    if form.is_valid():
        Gathering.plan(named.group, by=professional, **form.cleaned_data)
        return redirect("group_coming", group_id)
    shown = {"named": named, "form": form, "gatherings": Gathering.shown(named.group)}
    return render(request, "groups/coming.html", shown)


@as_professional
@require_POST
@once
def calling_off(
    request: HttpRequest, professional: Professional, group_id: uuid.UUID, gathering_id: uuid.UUID
) -> HttpResponse:
    """It does not take place, for anybody."""
    named = group_of(professional, group_id)
    gathering_of(named.group, gathering_id).call_off(by=professional)
    return redirect("group_coming", group_id)


@as_professional
@require_http_methods(["GET", "POST"])
@once
def moving(
    request: HttpRequest, professional: Professional, group_id: uuid.UUID, gathering_id: uuid.UUID
) -> HttpResponse:
    """It takes place at another time, for all who have not called theirs off."""
    named = group_of(professional, group_id)
    held = gathering_of(named.group, gathering_id)
    form = WhenForm(request.POST or None, initial={"on": held.on, "hour": held.hour})
    if form.is_valid():
        held.move(by=professional, **form.cleaned_data)
        return redirect("group_coming", group_id)
    return render(request, "groups/moving.html", {"named": named, "form": form, "one": held})
