"""The client's words to take along: picking, wording, linking, withdrawing."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wend.handoffs.access import carries_of, carry_link_of, carry_of
from wend.handoffs.forms import CarryForm, LinkForm, PickingForm
from wend.handoffs.models import Carry
from wend.handoffs.parts import own_lines, picked, shown
from wend.once.forms import once
from wend.people.doors import as_client
from wend.people.models import Client

SHOWN_ONCE = "carry_link"


@as_client
@require_http_methods(["GET", "POST"])
@once
def carries(request: HttpRequest, client: Client) -> HttpResponse:
    """One's pages; POST begins one with the lines picked."""
    form = PickingForm(request.POST or None, lines=own_lines(client))
    if request.method == "POST" and form.is_valid():
        made = Carry.begin({"wrote": picked(client, form.cleaned_data["lines"])}, by=client)
        return redirect("carry", made.pk)
    return render(request, "handoffs/carries.html", {"carries": carries_of(client), "form": form})


@as_client
@require_http_methods(["GET", "POST"])
@once
def carry(request: HttpRequest, client: Client, carry_id: uuid.UUID) -> HttpResponse:
    """Word the page; make and withdraw links to it."""
    held = carry_of(client, carry_id)
    form = CarryForm(request.POST or None, initial=held.parts)
    if request.method == "POST" and form.is_valid():
        held.rewrite(form.cleaned_data)
        return redirect("carry_page", carry_id)
    return render(request, "handoffs/carry.html", {"carry": held, "form": form})


@as_client
@require_GET
def carry_page(request: HttpRequest, client: Client, carry_id: uuid.UUID) -> HttpResponse:
    """The page as the next person sees it; to print, or to give by a link."""
    return _page(request, carry_of(client, carry_id), LinkForm())


def _page(request: HttpRequest, held: Carry, form: LinkForm) -> HttpResponse:
    token = request.session.pop(SHOWN_ONCE, None)
    link = request.build_absolute_uri(reverse("carried", args=[token])) if token else ""
    data = {"carry": held, "parts": shown(held.parts), "form": form, "link": link}
    return render(request, "handoffs/carry_page.html", data)


@as_client
@require_POST
@once
def carry_links(request: HttpRequest, client: Client, carry_id: uuid.UUID) -> HttpResponse:
    """Make a link; it is shown once."""
    form = LinkForm(request.POST)
    held = carry_of(client, carry_id)
    if not form.is_valid():
        return _page(request, held, form)
    request.session[SHOWN_ONCE] = held.link(days=form.cleaned_data["days"])
    return redirect("carry_page", carry_id)


@as_client
@require_POST
@once
def carry_link_withdrawing(
    request: HttpRequest, client: Client, link_id: uuid.UUID
) -> HttpResponse:
    """The link opens nothing from now on."""
    link = carry_link_of(client, link_id)
    link.withdraw(by=client)
    return redirect("carry_page", link.carry_id)


@as_client
@require_POST
@once
def carry_removal(request: HttpRequest, client: Client, carry_id: uuid.UUID) -> HttpResponse:
    """Take the page away with all its links."""
    carry_of(client, carry_id).remove()
    return redirect("carries")
