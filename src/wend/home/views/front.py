"""Pages that need no account: the front, who runs this server, help in a crisis."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from wend.people.doors import anyone


@anyone
def front(request: HttpRequest) -> HttpResponse:
    """What this is and where to begin; who is signed in goes to Today."""
    if request.user.is_authenticated:
        return redirect("today")
    return render(request, "home/front.html")


@anyone
def here(request: HttpRequest) -> HttpResponse:
    """Who runs this server and holds its keys."""
    return render(request, "home/here.html", {"operator": settings.WEND_OPERATOR})


@anyone
def crisis(request: HttpRequest) -> HttpResponse:
    """Who answers now."""
    return render(request, "home/crisis.html")


@anyone
def law(request: HttpRequest) -> HttpResponse:
    """What may not stay secret here, and what it asks of professionals."""
    return render(request, "home/law.html")
