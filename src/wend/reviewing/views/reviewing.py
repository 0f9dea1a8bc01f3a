"""Marks as they pause: a fragment of the page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.reviewing.looking import look
from wend.reviewing.widgets import SENT


@as_professional
@sensitive_post_parameters()
@require_POST
def reviewing(request: HttpRequest, professional: Professional) -> HttpResponse:
    """What can be looked at in one box. Changes nothing; nothing is kept of it."""
    box = request.POST.get("box", "")
    seen = look(request.POST.get(box, ""), sent=request.POST.get("goes") == SENT)
    shown = {"look": seen, "box": box, "below": f"id_{box}_findings"}
    return render(request, "reviewing/fragment.html", shown)
