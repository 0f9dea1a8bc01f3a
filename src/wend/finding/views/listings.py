"""The page of one listing. By GET it is a plain page; from a list, it knows the way back."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from wend.finding.access import service_page
from wend.finding.cards import listing_by_ref
from wend.finding.forms import WishForm
from wend.finding.listings import professional_ref
from wend.people.doors import anyone


@anyone
@require_http_methods(["GET", "POST"])
def service(request: HttpRequest, service_id: uuid.UUID) -> HttpResponse:
    """An imported service: how to reach it, and what its source says."""
    shown = {"service": service_page(service_id), "kept": _kept(request)}
    return render(request, "finding/service.html", shown)


@anyone
@require_http_methods(["GET", "POST"])
def professional(request: HttpRequest, profile_id: uuid.UUID) -> HttpResponse:
    """A professional's own account of how they work."""
    card = listing_by_ref(professional_ref(profile_id))
    if card is None:
        raise Http404
    shown = {"card": card, "kept": _kept(request)}
    return render(request, "finding/professional.html", shown)


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    return WishForm(request.POST).kept() if request.method == "POST" else []
