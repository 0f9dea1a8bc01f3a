"""Answering an invitation: first the notice, then a yes or a no."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wend.freedom.notices import notice_of
from wend.freedom.young import age_form, keep_age
from wend.lib.tokens import plain_code
from wend.once.forms import once
from wend.pairings.forms import CodeForm, JoiningForm
from wend.pairings.models import Invitation
from wend.people.doors import anyone
from wend.people.joining import client_here, join_as_client
from wend.people.models import Client
from wend.people.wearing import put_on


@anyone
@require_http_methods(["GET", "POST"])
def invitation_code(request: HttpRequest) -> HttpResponse:
    """The code on paper, typed in."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        code = plain_code(form.cleaned_data["code"])
        if Invitation.open_for(code):
            return redirect("invitation", code)
        form.add_error(
            "code",
            _(
                "This code does not open anything. Look at it again letter by "
                "letter, or ask for a new one."
            ),
        )
    return render(request, "freedom/code.html", {"form": form})


@anyone
@require_http_methods(["GET", "POST"])
@once
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """The notice, and below it the yes. Opening the page changes nothing."""
    held = Invitation.open_for(code)
    if held is None:
        return render(request, "freedom/code_over.html", status=410)
    known = client_here(request)
    form = JoiningForm(request.POST or None)
    age = age_form(request.POST, known)
    if request.method == "POST" and (known or form.is_valid()):
        client = known or join_as_client(request, **form.cleaned_data)
        keep_age(age, client)
        return _accept(request, held, client)
    shown = {
        "notice": notice_of(held.pairing),
        "form": form,
        "age": age,
        "known": known,
        "code": code,
        "name": held.pairing.professional.name,
    }
    return render(request, "freedom/invitation.html", shown)


def _accept(request: HttpRequest, held: Invitation, client: Client) -> HttpResponse:
    put_on(request, client)
    pairing = held.accept(by=client, variant=notice_of(held.pairing).code)
    return redirect("welcome", pairing.pk)


@anyone
@require_POST
@once
def invitation_decline(request: HttpRequest, code: str) -> HttpResponse:
    """No, thank you: no account, no reason."""
    held = Invitation.open_for(code)
    if held is not None:
        held.decline()
    return redirect("invitation_declined")


@anyone
def invitation_declined(request: HttpRequest) -> HttpResponse:
    """That is all."""
    return render(request, "freedom/declined.html")
