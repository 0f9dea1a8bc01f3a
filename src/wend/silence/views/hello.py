"""What somebody who was named sees: a name and a question. No care, no place, no sign that anyone is here."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.notify.models import Link
from wend.notify.models.address import LINK
from wend.once.forms import once
from wend.people.doors import anyone
from wend.silence.models import Named


@anyone
@require_http_methods(["GET", "POST"])
@once
def hello_question(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks whether it is fine; POST says yes, or no."""
    named, link = _behind(token, "named")
    if named is None or link is None:
        return _over(request)
    if request.method == "GET":
        return render(request, "silence/question.html", {"name": named.shown_as})
    if request.POST.get("answer") == "yes":
        link.message.address.confirm()
    else:
        link.message.address.decline()
    return redirect("hello_answered")


@anyone
@require_http_methods(["GET", "POST"])
@once
def hello(request: HttpRequest, token: str) -> HttpResponse:
    """GET says who may be glad of a hello; POST ends such mails for good."""
    named, link = _behind(token, "hello")
    if named is None or link is None:
        return _over(request)
    if request.method == "GET":
        return render(request, "silence/hello.html", {"name": named.shown_as})
    link.message.address.remove(by=LINK)
    return redirect("hello_answered")


@anyone
def hello_answered(request: HttpRequest) -> HttpResponse:
    """The same plain page for everyone, whatever they said."""
    return render(request, "silence/answered.html")


def _behind(token: str, kind: str) -> tuple[Named | None, Link | None]:
    link = Link.open_for(token, kind)
    return (Named.known(link.message.address.holder), link) if link else (None, None)


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "silence/over.html", status=410)
