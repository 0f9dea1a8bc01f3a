"""Asking to meet somebody: the notice first, then a line if one likes, then one press."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.freedom.notices import FREE
from wend.freedom.team import same_team_form
from wend.freedom.young import age_form, keep_age
from wend.once.forms import once
from wend.pairings.forms import AskingForm, JoiningForm
from wend.pairings.models import Ask
from wend.people.doors import anyone
from wend.people.joining import client_here, join_as_client
from wend.people.wearing import put_on
from wend.practices.access import shown_profile


@anyone
@require_http_methods(["GET", "POST"])
@once
def asking(request: HttpRequest, profile_id: uuid.UUID) -> HttpResponse:
    """Who has no account gets one with a name and a password; no e-mail is needed."""
    profile, known = shown_profile(profile_id), client_here(request)
    form, joining = AskingForm(request.POST or None), JoiningForm(request.POST or None)
    age = age_form(request.POST, known)
    team = same_team_form(request.POST, known, profile.professional)
    ready = form.is_valid() and (known or joining.is_valid()) and (not team or team.is_valid())
    if request.method == "POST" and ready:
        client = known or join_as_client(request, **joining.cleaned_data)
        put_on(request, client)
        keep_age(age, client)
        pairing = Ask.make(
            by=client, to=profile.professional, variant=FREE.code, **form.cleaned_data
        )
        return redirect("pairing" if known else "welcome", pairing.pk)
    shown = {"notice": FREE, "form": form, "joining": joining, "known": known, "age": age}
    shown |= {"profile": profile, "team": team}
    return render(request, "freedom/asking.html", shown)
