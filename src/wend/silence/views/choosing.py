"""The client's own pages: how to be looked for, and whom they name for it."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.notify import post
from wend.notify.models import Address
from wend.once.forms import once
from wend.pairings.access import pairings_of
from wend.pairings.phases import MEETING
from wend.pairings.views.common import find
from wend.people.doors import as_client
from wend.people.models import Client
from wend.silence.access import wanted_of
from wend.silence.forms import ChoiceForm, NamingForm
from wend.silence.models import Choice, Named
from wend.silence.sentences import CHOSEN


@as_client
@require_http_methods(["GET", "POST"])
@once
def silence(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """What is chosen for these two; POST chooses anew."""
    pairing = find(request, client, pairing_id)
    wanted, name = wanted_of(pairing), pairing.professional.name
    form = ChoiceForm(request.POST or None, name=name, wanted=wanted)
    if form.is_valid():
        Choice.make(pairing, form.wanted, by=client)
        return redirect("silence", pairing_id)
    shown = {
        "pairing": pairing,
        "name": name,
        "form": form,
        "wanted": wanted,
        "may_choose": pairing.phase in MEETING,
        **_channels(client),
    }
    return render(request, "silence/silence.html", shown)


def _channels(client: Client) -> dict[str, object]:
    address, named = Address.of(client.id), Named.of(client)
    return {"messages_on": address is not None and address.is_on, "named": named}


@as_client
@require_http_methods(["GET", "POST"])
@once
def when_quiet(request: HttpRequest, client: Client) -> HttpResponse:
    """All choices, and whom the client named; POST names somebody."""
    form = NamingForm(request.POST or None)
    if request.method == "POST" and post.is_on() and form.is_valid():
        Named.name(form.cleaned_data["shown_as"], form.where(), by=client)
        return redirect("when_quiet")
    held = [pairing for pairing in pairings_of(client) if pairing.phase in MEETING]
    shown = {
        "rows": [(one, one.professional.name, CHOSEN[wanted_of(one).how]) for one in held],
        "named": Named.of(client),
        "form": form,
        "can_send": post.is_on(),
    }
    return render(request, "silence/when_quiet.html", shown)


@as_client
@require_POST
@once
def still_right(request: HttpRequest, client: Client) -> HttpResponse:
    """The one who is named may still be asked."""
    if named := Named.of(client):
        named.say_right(by=client)
    return redirect("when_quiet")


@as_client
@require_POST
@once
def dropping(request: HttpRequest, client: Client) -> HttpResponse:
    """Nobody is named any more; they are told nothing."""
    if named := Named.of(client):
        named.drop(by=client)
    return redirect("when_quiet")
