"""A professional invites: a link, a QR code, and a short code on paper."""

import uuid

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wend.once.forms import once
from wend.pairings.forms import InvitingForm
from wend.pairings.models import Invitation
from wend.pairings.views.common import find
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.models.member import membership_of


@as_professional
@require_http_methods(["GET", "POST"])
@once
def invitations(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Invite somebody."""
    form = InvitingForm(request.POST or None)
    if not form.is_valid():
        return render(request, "pairings/inviting.html", {"form": form})
    member = membership_of(professional)
    made = Invitation.make(
        by=professional, practice=member.practice if member else None, **form.cleaned_data
    )
    return redirect("invitation_paper", made.pairing_id)


@as_professional
def invitation_paper(
    request: HttpRequest, professional: Professional, pairing_id: uuid.UUID
) -> HttpResponse:
    """The invitation, to print or to show; while nobody has used it."""
    pairing = find(request, professional, pairing_id)
    if pairing.phase != "invited":
        return redirect("pairing", pairing_id)
    held = pairing.invitation
    link = request.build_absolute_uri(reverse("invitation", args=[held.code]))
    drawn = segno.make(link, error="m").svg_data_uri(scale=4, dark="#000", light="#fff")
    shown = {"pairing": pairing, "invitation": held, "link": link, "qr": drawn}
    return render(request, "pairings/invitation_paper.html", shown)
