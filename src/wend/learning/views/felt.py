"""How free, how heard people feel in a practice, for its stewards."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wend.learning.felt import felt_in
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import stewarded_by


@as_professional
@require_GET
def felt(request: HttpRequest, professional: Professional) -> HttpResponse:
    """About the practice as a whole; who is no steward finds nothing here."""
    practice = stewarded_by(professional)
    if practice is None:
        raise Http404
    shown = {"practice": practice, "quarters": felt_in(practice)}
    return render(request, "learning/felt.html", shown)
