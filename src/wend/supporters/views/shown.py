"""A supporter's link: the page before the press says nothing, and after it stands what is picked now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from wend.people.doors import anyone
from wend.supporters.models import Supporter
from wend.supporters.showing import shown_to


@anyone
@require_http_methods(["GET", "POST"])
def shown(request: HttpRequest, token: str) -> HttpResponse:
    """GET looks nothing up, so that it is the same page for every link there is or could be."""
    if request.method == "GET":
        return render(request, "supporters/unopened.html")
    supporter = Supporter.behind(token)
    seen = shown_to(supporter)
    if not seen:
        return render(request, "supporters/nothing.html")
    supporter.was_opened()
    return render(request, "supporters/shown.html", {"shown": seen})
