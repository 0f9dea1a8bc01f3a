"""The client's own link to check in by: one use, write-only, no names, no sign-in."""

import uuid

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wend.checkins.forms import CheckInForm
from wend.checkins.models import CheckInLink
from wend.checkins.views.common import find_meeting
from wend.once.forms import once
from wend.people.doors import anyone, as_client
from wend.people.models import Client

SHOWN_ONCE = "check_in_link"


@as_client
@require_http_methods(["GET", "POST"])
@once
def check_in_links(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, meeting_id: uuid.UUID
) -> HttpResponse:
    """POST makes a link to keep or to print; it is shown once."""
    pairing, meeting = find_meeting(request, client, pairing_id, meeting_id)
    if request.method == "POST":
        request.session[SHOWN_ONCE] = CheckInLink.make(meeting, by=client.actor)
        return redirect("check_in_links", pairing_id, meeting_id)
    shown = {"pairing": pairing, "meeting": meeting, **_link(request)}
    return render(request, "checkins/links.html", shown)


def _link(request: HttpRequest) -> dict[str, str]:
    token = request.session.pop(SHOWN_ONCE, None)
    if token is None:
        return {}
    link = request.build_absolute_uri(reverse("check_in_link", args=[token]))
    drawn = segno.make(link, error="m").svg_data_uri(scale=4, dark="#000", light="#fff")
    return {"link": link, "qr": drawn}


@anyone
@require_http_methods(["GET", "POST"])
@once
def check_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows empty questions; POST keeps the answers, once."""
    link = CheckInLink.behind(token)
    if link is None:
        raise Http404
    if not link.is_open:
        return render(request, "checkins/link_over.html")
    form = CheckInForm(request.POST or None, side="client")
    if not form.is_valid():
        return render(request, "checkins/link.html", {"form": form})
    if form.answers.is_empty:
        return redirect("check_in_skipped")
    return redirect("check_in_kept" if link.use(form.answers) else request.path)


@anyone
def kept(request: HttpRequest) -> HttpResponse:
    """The same plain page for everyone who checked in by a link."""
    return render(request, "checkins/link_kept.html")


@anyone
def skipped(request: HttpRequest) -> HttpResponse:
    """Nothing was answered, and that is fine."""
    return render(request, "checkins/link_skipped.html")
