"""The waiting lists a client stands on: their own private notes."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.pairings.bridge_forms import WaitingListForm
from wend.pairings.bridges import waiting_list_of, waiting_lists_of
from wend.pairings.models import WaitingList
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_http_methods(["GET", "POST"])
@once
def waiting_lists(request: HttpRequest, client: Client) -> HttpResponse:
    """Read them; POST writes one down."""
    form = WaitingListForm(request.POST or None)
    if form.is_valid():
        WaitingList.note(by=client, **form.cleaned_data)
        return redirect("waiting_lists")
    shown = {"waiting": waiting_lists_of(client), "form": form}
    return render(request, "pairings/waiting_lists.html", shown)


@as_client
@require_POST
@once
def waiting_list_removal(
    request: HttpRequest, client: Client, waiting_id: uuid.UUID
) -> HttpResponse:
    """Take one away; nothing of it stays."""
    waiting_list_of(client, waiting_id).delete()
    return redirect("waiting_lists")
