"""A client's own supporters: the switch, inviting, picking, uninviting."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.people.doors import as_client
from wend.people.models import Client
from wend.supporters.access import supporter_of, supporters_of
from wend.supporters.forms import NewSupporterForm, ShowingForm
from wend.supporters.models import Supporter, Switch
from wend.supporters.picks import picks_for
from wend.supporters.showing import held_picks, shown_to
from wend.vault.records import unlock_all

SHOWN_ONCE = "supporter_link"


@as_client
@require_http_methods(["GET", "POST"])
@once
def supporters(request: HttpRequest, client: Client) -> HttpResponse:
    """What it is, and who there is once it is on; POST invites one more."""
    form = NewSupporterForm(request.POST or None)
    if form.is_valid():
        made, token = Supporter.invite(form.cleaned_data["called"], by=client)
        request.session[SHOWN_ONCE] = [str(made.pk), token]
        return redirect("supporter", made.pk)
    held = unlock_all(supporters_of(client))
    shown = {"is_on": Switch.is_on(client), "supporters": held, "form": form}
    return render(request, "supporters/supporters.html", shown)


@as_client
@require_POST
@once
def switching(request: HttpRequest, client: Client) -> HttpResponse:
    """Switch it on, or off."""
    Switch.off(by=client) if request.POST.get("off") else Switch.on(by=client)
    return redirect("supporters")


@as_client
@require_http_methods(["GET", "POST"])
@once
def supporter(request: HttpRequest, client: Client, supporter_id: uuid.UUID) -> HttpResponse:
    """What one of them sees; POST says what they see from now on."""
    held = supporter_of(client, supporter_id)
    content = held.content
    content["picks"] = held_picks(held, frozenset(content["picks"]))
    form = ShowingForm(request.POST or None, initial=content, picks=picks_for(client))
    if form.is_valid():
        held.show(**form.cleaned_data)
        return redirect("supporter", supporter_id)
    link = _link(request, held)
    shown = {"supporter": held, "form": form, "shown": shown_to(held), "link": link}
    return render(request, "supporters/supporter.html", shown)


def _link(request: HttpRequest, held: Supporter) -> str:
    """The address of a link just made for this one: it is shown once."""
    made_for, token = request.session.get(SHOWN_ONCE) or ("", "")
    if made_for != str(held.pk):
        return ""
    del request.session[SHOWN_ONCE]
    return request.build_absolute_uri(reverse("shown", args=[token]))


@as_client
@require_POST
@once
def supporter_link(request: HttpRequest, client: Client, supporter_id: uuid.UUID) -> HttpResponse:
    """A new link in place of the one before."""
    request.session[SHOWN_ONCE] = [str(supporter_id), supporter_of(client, supporter_id).link()]
    return redirect("supporter", supporter_id)


@as_client
@require_POST
@once
def uninviting(request: HttpRequest, client: Client, supporter_id: uuid.UUID) -> HttpResponse:
    """Take it back; nobody is told."""
    supporter_of(client, supporter_id).uninvite()
    return redirect("supporters")
