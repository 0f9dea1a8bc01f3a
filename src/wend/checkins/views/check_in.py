"""The check-in from the page; choosing anew who may see it; taking it back."""

import uuid
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from wend.checkins.access import Row, own_check_in, row_of
from wend.checkins.forms import CheckInForm, SharingForm
from wend.checkins.models import ChangedMeanwhile, CheckIn, Meeting
from wend.checkins.views.common import find_meeting
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.people.doors import as_client, with_hat
from wend.people.models import Client, Hat, Professional


@with_hat
@require_http_methods(["GET", "POST"])
@once
def check_in(
    request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> HttpResponse:
    """Under a minute. A client finds their own answers here again and can change them."""
    pairing, meeting = find_meeting(request, hat, pairing_id, meeting_id)
    asked = partial(
        CheckInForm, side=hat.side, name=name_for(hat, pairing), guess=not meeting.is_over
    )
    if request.method == "POST":
        form = asked(request.POST)
        if form.is_valid() and (kept := _keep(form, hat, meeting)):
            return kept
        return _page(request, hat, form, row_of(hat, pairing, meeting))
    row = row_of(hat, pairing, meeting)
    if isinstance(hat, Professional) and row.own:
        return redirect("meeting", pairing_id, meeting_id)
    form = asked(before=row.own)
    form.fields["seen"].initial = row.version
    return _page(request, hat, form, row)


def _page(request: HttpRequest, hat: Hat, form: CheckInForm, row: Row) -> HttpResponse:
    pairing = row.meeting.pairing
    shown = {"pairing": pairing, "meeting": row.meeting, "form": form, "row": row}
    shown["name"] = name_for(hat, pairing)
    return render(request, f"checkins/check_in_{hat.side}.html", shown)


def _keep(form: CheckInForm, hat: Hat, meeting: Meeting) -> HttpResponse | None:
    """Where to go after keeping; None when the form has to be looked at again."""
    try:
        kept = CheckIn.keep(meeting, form.answers, by=hat, seen=form.seen_version)
    except ChangedMeanwhile as problem:
        form.changed_meanwhile(problem)
        return None
    page = reverse("meeting", args=[meeting.pairing_id, meeting.pk])
    return redirect(page if kept else f"{page}?skipped")


@as_client
@require_POST
@once
def sharing(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> HttpResponse:
    """Choose anew who may see it, at any time; withdrawing is immediate."""
    form = SharingForm(request.POST, name="")
    if form.is_valid():
        _own(request, client, pairing_id, meeting_id).share(form.chosen, by=client)
    return redirect("meeting", pairing_id, meeting_id)


@as_client
@require_POST
@once
def taking_back(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> HttpResponse:
    """Take the check-in back; nothing of it stays."""
    _own(request, client, pairing_id, meeting_id).take_back(by=client)
    return redirect("meeting", pairing_id, meeting_id)


def _own(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> CheckIn:
    _pairing, meeting = find_meeting(request, client, pairing_id, meeting_id)
    held = own_check_in(client, meeting)
    if held is None:
        raise Http404
    return held
