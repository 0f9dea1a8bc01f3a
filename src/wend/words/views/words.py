"""The words between two: all of them, writing one, and what can be done with each."""

import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wend import trail
from wend.lib.refusals import Refused
from wend.once.forms import once
from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.pairings.views.common import find
from wend.people.doors import as_client, with_hat
from wend.people.models import Client, Hat, Professional
from wend.words.access import own_word, received_word, word_between, words_between
from wend.words.forms import AnswerForm, WordForm
from wend.words.models import Word


@with_hat
@require_http_methods(["GET", "POST"])
@once
def words(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
    """Read them; POST writes one, and sends it unless it is kept."""
    pairing = find(request, hat, pairing_id)
    form = WordForm(request.POST or None, side=hat.side)
    keep = isinstance(hat, Client) and "keep" in request.POST
    write = partial(Word.write if keep else Word.say, pairing, by=hat)
    if form.is_valid() and _done(form, lambda: write(**form.cleaned_data)):
        return redirect("words", pairing_id)
    _look(request, hat, pairing)
    shown = _shown(hat, pairing, form=form, words=words_between(hat, pairing))
    return render(request, "words/words.html", shown)


@with_hat
@require_GET
def word(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, word_id: uuid.UUID) -> HttpResponse:
    """One word, with its answer or a place for it."""
    pairing = find(request, hat, pairing_id)
    one = word_between(hat, pairing, word_id)
    _look(request, hat, pairing)
    return render(
        request, "words/word.html", _shown(hat, pairing, one=one, form=AnswerForm(side=hat.side))
    )


@with_hat
@require_POST
@once
def answering(
    request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, word_id: uuid.UUID
) -> HttpResponse:
    """Answer beside it."""
    pairing = find(request, hat, pairing_id)
    received, form = received_word(hat, pairing, word_id), AnswerForm(request.POST, side=hat.side)
    if form.is_valid() and _done(
        form, lambda: received.answer_with(form.cleaned_data["text"], by=hat)
    ):
        return redirect("word", pairing_id, word_id)
    shown = _shown(hat, pairing, one=word_between(hat, pairing, word_id), form=form)
    return render(request, "words/word.html", shown)


def _done(form: WordForm | AnswerForm, act: Callable[[], Word]) -> bool:
    """Whether it could be done; else the form says why, and what was typed stands in it."""
    try:
        act()
    except Refused as refusal:
        form.add_error(None, str(refusal.sentence))
        return False
    return True


def _shown(hat: Hat, pairing: Pairing, **more: Any) -> dict[str, Any]:
    return {"pairing": pairing, "hat": hat, "name": name_for(hat, pairing), **more}


def _look(request: HttpRequest, hat: Hat, pairing: Pairing) -> None:
    if request.method == "GET" and isinstance(hat, Professional) and pairing.client_id:
        trail.looked("words.looked", subject=pairing.client_id, by=hat.actor, about=pairing.pk)


@with_hat
@require_POST
@once
def resting(
    request: HttpRequest, hat: Hat, pairing_id: uuid.UUID, word_id: uuid.UUID
) -> HttpResponse:
    """Leave it for now."""
    received_word(hat, find(request, hat, pairing_id), word_id).rest(by=hat)
    return redirect("words", pairing_id)


@as_client
@require_POST
@once
def sending(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, word_id: uuid.UUID
) -> HttpResponse:
    """Send one that was kept."""
    own_word(client, find(request, client, pairing_id), word_id).send(by=client)
    return redirect("words", pairing_id)


@as_client
@require_POST
@once
def withdrawing(
    request: HttpRequest, client: Client, pairing_id: uuid.UUID, word_id: uuid.UUID
) -> HttpResponse:
    """Take one back."""
    own_word(client, find(request, client, pairing_id), word_id).withdraw(by=client)
    return redirect("words", pairing_id)
