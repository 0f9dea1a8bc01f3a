"""Changing hats."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.people.doors import as_person
from wend.people.wearing import hats_of, put_on


@as_person
@require_http_methods(["GET", "POST"])
def hats(request: HttpRequest) -> HttpResponse:
    """Which hats one has; POST puts one on."""
    mine = hats_of(request.user)  # type: ignore[arg-type]
    if request.method == "GET":
        return render(request, "people/hats.html", {"hats": mine})
    for hat in mine:
        if hat.side == request.POST.get("side"):
            put_on(request, hat)
            return redirect("today")
    raise Http404
