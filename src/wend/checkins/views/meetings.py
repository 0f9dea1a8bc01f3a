"""Saying that two met, and one meeting's own page."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from wend.checkins.access import ASKS, row_of
from wend.checkins.forms import MeetingForm, SharingForm
from wend.checkins.models import Meeting
from wend.checkins.telling import tell
from wend.checkins.views.common import find_meeting, look
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.phases import MEETING
from wend.pairings.views.common import find
from wend.people.doors import with_hat
from wend.people.models import Hat


@with_hat
@require_http_methods(["GET", "POST"])
@once
def meetings(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """One field and one button; POST leads on to the check-in."""
    pairing = find(request, hat, pairing_id)
    form = MeetingForm(request.POST or None, initial={"on": _day_asked(request)})
    if form.is_valid():
        said = Meeting.say(pairing, by=hat, **form.cleaned_data)
        return redirect("check_in", pairing_id, said.pk)
    shown = {"pairing": pairing, "form": form, "name": name_for(hat, pairing)}
    return render(request, "checkins/meetings.html", shown)


def _day_asked(request: HttpRequest) -> str:
    """The day a link names, as the field reads it; today without one."""
    return request.GET.get("on", "")[:10] or timezone.localdate().isoformat()


@with_hat
def meeting(
    request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> HttpResponse:
    """What this side sensed, and as much of the other's as it may see and asks for."""
    pairing, held = find_meeting(request, hat, pairing_id, meeting_id)
    look("checkins.looked", hat, pairing, held.pk)
    ask, name = ASKS.get(request.GET.get("show", ""), ""), name_for(hat, pairing)
    row = row_of(hat, pairing, held, ask)
    shown = {
        "pairing": pairing,
        "hat": hat,
        "name": name,
        "ask": ask,
        "told": tell(hat, row),
        "may_meet": pairing.phase in MEETING,
        "sharing": SharingForm(name=name, initial={"sharing": row.own and row.own.sharing}),
        "skipped": "skipped" in request.GET,
    }
    return render(request, f"checkins/meeting_{hat.side}.html", shown)
