"""A client's own letters: writing, keeping, sending, taking back."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.letters.access import letter_of, letters_of
from wend.letters.addresses import addresses_of
from wend.letters.forms import LetterForm, SendingForm
from wend.letters.models import Letter
from wend.once.forms import once
from wend.people.doors import as_client
from wend.people.models import Client
from wend.vault.records import unlock_all


@as_client
@require_http_methods(["GET", "POST"])
@once
def letters(request: HttpRequest, client: Client) -> HttpResponse:
    """All of one's own; POST keeps a new one."""
    form = LetterForm(request.POST or None)
    if form.is_valid():
        return redirect("letter", Letter.write(form.cleaned_data["text"], by=client).pk)
    held = unlock_all(letters_of(client))
    return render(request, "letters/letters.html", {"form": form, "letters": held})


@as_client
@require_http_methods(["GET", "POST"])
@once
def letter(request: HttpRequest, client: Client, letter_id: uuid.UUID) -> HttpResponse:
    """One of them; POST keeps other words while it is not on its way."""
    held = letter_of(client, letter_id)
    form = LetterForm(request.POST or None, initial={"text": held.text, "seen": held.version})
    if form.is_valid():
        seen = form.cleaned_data["seen"] or 0
        held.rewrite(form.cleaned_data["text"], by=client, seen=seen)
        return redirect("letter", letter_id)
    return _page(request, client, held, form)


def _page(
    request: HttpRequest,
    client: Client,
    held: Letter,
    form: LetterForm,
    sending_form: SendingForm | None = None,
) -> HttpResponse:
    shown = {
        "letter": held,
        "form": form,
        "sending_form": sending_form or SendingForm(addresses=addresses_of(client)),
    }
    return render(request, "letters/letter.html", shown)


@as_client
@require_POST
@once
def sending(request: HttpRequest, client: Client, letter_id: uuid.UUID) -> HttpResponse:
    """Give it on its way: now, or on a day."""
    held = letter_of(client, letter_id)
    form = SendingForm(request.POST, addresses=addresses_of(client))
    if form.is_valid():
        held.send(form.address, by=client, on=form.cleaned_data["on"])
        return redirect("letter", letter_id)
    kept = LetterForm(initial={"text": held.text, "seen": held.version})
    return _page(request, client, held, kept, form)


@as_client
@require_POST
@once
def withdrawing(request: HttpRequest, client: Client, letter_id: uuid.UUID) -> HttpResponse:
    """Take it back."""
    letter_of(client, letter_id).withdraw(by=client)
    return redirect("letter", letter_id)


@as_client
@require_POST
@once
def throwing_away(request: HttpRequest, client: Client, letter_id: uuid.UUID) -> HttpResponse:
    """Nothing of it stays."""
    letter_of(client, letter_id).throw_away()
    return redirect("letters")
