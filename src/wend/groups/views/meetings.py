"""Saying once that a group met: a meeting for each who was there."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from wend.groups.forms import MetForm
from wend.groups.views.common import find, look
from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
@require_http_methods(["GET", "POST"])
@once
def meetings(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """On which day, and who was there; of the others nothing is recorded."""
    named, who = find(professional, group_id)
    first = {"on": timezone.localdate().isoformat()}
    form = MetForm(request.POST or None, initial=first, people=who.seated)
    if form.is_valid():
        said = form.cleaned_data
        named.group.say_met(said["on"], said["whom"], by=professional)
        return redirect("group", group_id)
    look(professional, who)
    return render(request, "groups/meetings.html", {"named": named, "who": who, "form": form})
