"""Leaving by one's own link: no sign-in, no names, nothing changed by opening it."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.pairings.models import LeavingLink, LinkAnswer
from wend.pairings.views.common import find
from wend.people.doors import anyone, as_client
from wend.people.models import Client

SHOWN_ONCE = "leaving_link"


@anyone
@require_http_methods(["GET", "POST"])
@once
def leaving_link(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows one button; POST leaves. The next sign-in asks whether it was the client."""
    link = LeavingLink.open_for(token)
    if link is None:
        raise Http404
    if request.method == "GET":
        return render(request, "pairings/leaving_link.html")
    pairing = link.pairing
    if pairing.client is not None:
        pairing.leave(by=pairing.client, by_link=True)
    return redirect("left_by_link")


@anyone
def left_by_link(request: HttpRequest) -> HttpResponse:
    """The same plain page for everyone who left by a link."""
    return render(request, "pairings/left_by_link.html")


@as_client
@require_POST
@once
def link_answer(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """Was it you? A yes leads back to Today, a no to where the two stand now."""
    pairing = find(request, client, pairing_id)
    was_me = request.POST.get("was") == "me"
    LinkAnswer.say(pairing, by=client, was_me=was_me)
    if was_me:
        return redirect("today")
    return redirect("pairing" if pairing.state.is_open else "leaving", pairing_id)


@as_client
@require_http_methods(["GET", "POST"])
@once
def leaving_links(request: HttpRequest, client: Client, pairing_id: uuid.UUID) -> HttpResponse:
    """A link of one's own to leave by; POST makes one, or switches all off."""
    pairing = find(request, client, pairing_id)
    if request.method == "POST":
        if request.POST.get("off"):
            LeavingLink.switch_off(pairing, by=client)
        else:
            request.session[SHOWN_ONCE] = LeavingLink.make(pairing)
        return redirect("leaving_links", pairing_id)
    token = request.session.pop(SHOWN_ONCE, None)
    link = request.build_absolute_uri(reverse("leaving_link", args=[token])) if token else ""
    on = LeavingLink.objects.filter(pairing=pairing, off_at=None).count()
    return render(
        request, "pairings/leaving_links.html", {"pairing": pairing, "link": link, "on": on}
    )
