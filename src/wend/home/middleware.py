"""Keeps pages out of caches, and turns what cannot be done into a sentence."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.lib.refusals import Refused
from wend.people.models import Client
from wend.people.wearing import hat_on
from wend.silence.visits import here

Next = Callable[[HttpRequest], HttpResponse]


class QuietMiddleware:
    """Every page is ``no-store``, so that Back shows nothing after Hide this page."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Cache-Control"] = "no-store"
        return response

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """A refusal is a page that says what to do; everything else stays an error."""
        if not isinstance(problem, Refused):
            return None
        return render(request, "home/refused.html", {"sentence": problem.sentence}, status=409)


class HereMiddleware:
    """Any page a client opens ends a silence: nobody is to be asked after who is here."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        hat = hat_on(request)
        if isinstance(hat, Client):
            here(request, hat)
        return response
