"""The practice: its members, and how its steward invites the next one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import own_membership

SHOWN_ONCE = "member_invitation"


@as_professional
@require_GET
def practice(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Members; a fresh invitation link is shown once."""
    member = own_membership(professional)
    token = request.session.pop(SHOWN_ONCE, None)
    link = request.build_absolute_uri(reverse("joining", args=[token])) if token else ""
    held = member.practice.members.select_related("professional")
    shown = {
        "practice": member.practice,
        "member": member,
        "members": held.filter(until=None),
        "past": held.exclude(until=None),
        "link": link,
    }
    return render(request, "practices/practice.html", shown)


@as_professional
@require_POST
@once
def member_invitations(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Invite one more member."""
    request.session[SHOWN_ONCE] = own_membership(professional).invite_member()
    return redirect("practice")
