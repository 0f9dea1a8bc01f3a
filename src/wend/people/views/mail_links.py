"""Where the links in mails lead. Opening one changes nothing and shows no names."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.notify.models import Link
from wend.notify.models.address import LINK
from wend.once.forms import once
from wend.people.doors import anyone


@anyone
def open_message(request: HttpRequest, token: str) -> HttpResponse:
    """To signing in and then Today, which shows what is new."""
    return redirect("today") if Link.open_for(token) else _over(request)


@anyone
@require_http_methods(["GET", "POST"])
@once
def messages_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows one button, so that a program that opens links confirms nothing; POST confirms."""
    link = Link.open_for(token, "confirm")
    if link is None:
        return _over(request)
    if request.method == "GET":
        return render(request, "people/messages_confirm.html")
    link.message.address.confirm()
    return redirect("messages_confirmed")


@anyone
def messages_confirmed(request: HttpRequest) -> HttpResponse:
    """The same plain page for everyone who confirmed."""
    return render(request, "people/messages_confirmed.html")


@anyone
@require_http_methods(["GET", "POST"])
@once
def messages_off(request: HttpRequest, token: str) -> HttpResponse:
    """Off without signing in: GET shows one button, POST forgets the address."""
    link = Link.known(token)
    if link is None:
        return redirect("messages_are_off")
    if request.method == "GET":
        return render(request, "people/messages_off.html")
    link.message.address.remove(by=LINK)
    return redirect("messages_are_off")


@anyone
def messages_are_off(request: HttpRequest) -> HttpResponse:
    """The same plain page for everyone, whether or not there was anything to switch off."""
    return render(request, "people/messages_are_off.html")


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "people/link_over.html", status=410)
