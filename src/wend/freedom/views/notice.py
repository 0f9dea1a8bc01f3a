"""The notice, one tap away from everywhere; reading it again, disputing it, and at which pace."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.freedom.forms import PaceForm, SituationForm
from wend.freedom.models import Pace
from wend.freedom.notices import FREE, notice_of
from wend.once.forms import once
from wend.pairings.views.common import find
from wend.people.doors import anyone, as_client, as_professional
from wend.people.models import Client, Professional


@anyone
def notice(request: HttpRequest) -> HttpResponse:
    """The notice as it is for most people."""
    return render(request, "freedom/notice.html", {"notice": FREE})


@as_client
@require_http_methods(["GET", "POST"])
@once
def pairing_notice(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """The notice that is true for this pairing; POST says that it was read."""
    pairing = find(request, client, pairing_id)
    true = notice_of(pairing)
    if request.method == "POST":
        pairing.say_notice(to=client, variant=true.code)
        return redirect("pairing", pairing_id)
    form = PaceForm(initial={"months": Pace.months_for(pairing)})
    shown = {
        "notice": true,
        "pairing": pairing,
        "form": form,
        "may_dispute": pairing.may("dispute", client),
    }
    return render(request, "freedom/pairing_notice.html", shown)


@as_client
@require_POST
@once
def pace(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """How often to be told again."""
    pairing = find(request, client, pairing_id)
    form = PaceForm(request.POST)
    if form.is_valid():
        Pace.objects.create(pairing=pairing, months=form.cleaned_data["months"])
    return redirect("pairing_notice", pairing_id)


@as_client
@require_POST
@once
def disputing(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """The client says that the situation is another."""
    find(request, client, pairing_id).dispute_situation(by=client)
    return redirect("pairing_notice", pairing_id)


@as_professional
@require_http_methods(["GET", "POST"])
@once
def situation(
    request: HttpRequest, professional: Professional, pairing_id: uuid.UUID
) -> HttpResponse:
    """What is true now; the client reads the notice that follows from it."""
    pairing = find(request, professional, pairing_id)
    form = SituationForm(request.POST or None, initial={"situation": pairing.situation})
    if form.is_valid():
        pairing.say_situation(form.cleaned_data["situation"], by=professional)
        return redirect("pairing", pairing_id)
    return render(request, "freedom/situation.html", {"form": form, "pairing": pairing})
