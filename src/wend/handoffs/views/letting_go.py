"""Saying that one is not the right one: a guided page."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.handoffs.alternatives import proposals
from wend.handoffs.forms import LettingGoForm
from wend.handoffs.models import Draft, LettingGo
from wend.lib.refusals import Refused
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.views.common import find
from wend.people.doors import as_professional
from wend.people.models import Professional

TOLD = ("reason", "words", "talk", "cover", "alternatives")


@as_professional
@require_http_methods(["GET", "POST"])
@once
def letting_go(
    request: HttpRequest, professional: Professional, pairing_id: uuid.UUID
) -> HttpResponse:
    """POST sends it, keeps it as a draft, or looks for alternatives; nothing typed is lost."""
    pairing = find(request, professional, pairing_id)
    form = _form(request, professional, pairing)
    if "draft" in request.POST:
        Draft.keep(pairing, _as_typed(request), by=professional)
        return redirect("letting_go", pairing_id)
    if form.is_bound and form.is_valid() and _said(form, pairing, professional):
        return redirect("pairing", pairing_id)
    shown = {"pairing": pairing, "form": form, "name": name_for(professional, pairing)}
    return render(request, "handoffs/letting_go.html", shown)


def _said(form: LettingGoForm, pairing: Pairing, professional: Professional) -> bool:
    """Whether it could be said; else the form says why, and what was typed stands in it."""
    given = form.cleaned_data
    told = {name: given[name] for name in TOLD}
    try:
        LettingGo.say(pairing, by=professional, meanwhile=form.offered, **told)
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return False
    return True


def _form(request: HttpRequest, professional: Professional, pairing: Pairing) -> LettingGoForm:
    sent = request.method == "POST"
    draft = None if sent else Draft.of(pairing)
    held = _as_typed(request) if sent else draft.unlock() if draft else {}
    found = proposals(professional, str(held.get("look_for", "")), held.get("alternatives", []))
    if sent and "look" not in request.POST:
        return LettingGoForm(request.POST, proposals=found)
    return LettingGoForm(initial=held, proposals=found)


def _as_typed(request: HttpRequest) -> dict[str, Any]:
    kept = {
        name: request.POST.get(name, "")
        for name in LettingGoForm.base_fields
        if name in request.POST
    }
    return {**kept, "alternatives": request.POST.getlist("alternatives")}
