"""Saying what would fit, and reading what was found. Wishes travel in the form, never in a URL."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.finding.forms import WishForm
from wend.finding.searching import search
from wend.finding.team import not_proposed
from wend.people.doors import anyone
from wend.people.wearing import hat_on


@anyone
@require_http_methods(["GET", "POST"])
def finding(request: HttpRequest) -> HttpResponse:
    """The form: empty, or as it was filled when somebody comes back to change a wish."""
    return render(request, "finding/finding.html", {"form": WishForm(request.POST or None)})


@anyone
@require_http_methods(["GET", "POST"])
def results(request: HttpRequest) -> HttpResponse:
    """What was found. An address alone holds no wishes, so it leads to the form."""
    if request.method == "GET":
        return redirect("finding")
    form = WishForm(request.POST)
    if not form.is_valid():
        return render(request, "finding/finding.html", {"form": form})
    given = form.cleaned_data
    without = not_proposed(hat_on(request), given["words"])
    found = search(form.asked(), given["seed"], _page(request), without)
    return render(request, "finding/results.html", {"found": found, "kept": form.kept()})


def _page(request: HttpRequest) -> int:
    said = request.POST.get("page", "")
    return int(said) if said.isdecimal() and len(said) < 7 else 1
