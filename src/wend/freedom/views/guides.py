"""The two guides, for everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.freedom.guides import FREE_TO_GO, SAYING_HONESTLY
from wend.people.doors import anyone


@anyone
def free_to_go(request: HttpRequest) -> HttpResponse:
    """For clients."""
    return render(request, "freedom/guide.html", {"guide": FREE_TO_GO})


@anyone
def saying_honestly(request: HttpRequest) -> HttpResponse:
    """For professionals."""
    return render(request, "freedom/guide.html", {"guide": SAYING_HONESTLY})
