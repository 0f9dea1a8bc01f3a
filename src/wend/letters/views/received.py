"""Letters that have arrived for a professional, or for the practice they run."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from wend import trail
from wend.letters.access import received, received_by
from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
def received_letters(request: HttpRequest, professional: Professional) -> HttpResponse:
    """What has arrived."""
    return render(request, "letters/received.html", {"letters": received_by(professional)})


@as_professional
def received_letter(
    request: HttpRequest, professional: Professional, received_id: uuid.UUID
) -> HttpResponse:
    """One of them; its words once it was opened."""
    one = received(professional, received_id)
    if one.sending.is_opened:
        subject = one.sending.letter.client_id
        trail.looked("letters.looked", subject=subject, by=professional.actor, about=received_id)
    return render(request, "letters/received_one.html", {"one": one})


@as_professional
@require_POST
@once
def opening(
    request: HttpRequest, professional: Professional, received_id: uuid.UUID
) -> HttpResponse:
    """Open it; from then on its writer can see that it was opened."""
    if not received(professional, received_id).sending.open(by=professional):
        raise Http404
    return redirect("received_letter", received_id)
