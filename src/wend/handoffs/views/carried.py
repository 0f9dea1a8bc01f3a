"""Opening a link to somebody's words: by a press, so that machines that follow links do not count."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from wend.handoffs.models import CarryLink
from wend.handoffs.parts import shown
from wend.people.doors import anyone
from wend.vault.cipher import Unreadable


@anyone
@require_http_methods(["GET", "POST"])
def carried(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows one button and no words; POST shows the page."""
    link = CarryLink.open_for(token)
    if link is None:
        raise Http404
    if request.method == "GET":
        return render(request, "handoffs/unopened.html")
    try:
        parts = shown(link.opened())
    except Unreadable as erased:
        raise Http404 from erased
    return render(request, "handoffs/carried.html", {"parts": parts, "until": link.until})
