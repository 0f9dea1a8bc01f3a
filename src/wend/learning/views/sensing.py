"""How well a professional senses it: their own page, and nobody else's."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wend.learning.senses import look
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
@require_GET
def sensing(request: HttpRequest, professional: Professional) -> HttpResponse:
    """In words first; the quarters that are over."""
    return render(request, "learning/sensing.html", {"quarters": look(professional)})
