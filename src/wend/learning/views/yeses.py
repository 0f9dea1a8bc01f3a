"""What a client's shared numbers may count for: two questions, each said and taken back by one press."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.learning.forms import YesForm
from wend.learning.models import PRACTICE, SENSING, Said, Yes
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.views.common import find
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_http_methods(["GET", "POST"])
@once
def yeses(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """Both questions with what stands; POST says yes or no to one of them."""
    pairing = find(request, client, pairing_id)
    form = YesForm(request.POST or None)
    if form.is_valid():
        said = form.cleaned_data
        Yes.say(pairing, said["about"], yes=said["said"] == "yes", by=client)
        return redirect("yeses", pairing_id)
    shown = {
        "pairing": pairing,
        "name": name_for(client, pairing),
        "sensing": Said.of(pairing, SENSING),
        "practice": Said.of(pairing, PRACTICE),
    }
    return render(request, "learning/yeses.html", shown)
