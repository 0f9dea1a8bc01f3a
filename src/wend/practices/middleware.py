"""Lets the reviewer know whose practice's rules to read by, while a request is answered."""

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse

from wend.practices.own_words import beside
from wend.reviewing.looking import HERE

Next = Callable[[HttpRequest], HttpResponse]


def own_rules(get_response: Next) -> Next:
    """Nothing is looked up until something is reviewed."""

    def answer(request: HttpRequest) -> HttpResponse:
        before = HERE.set(partial(beside, request))
        try:
            return get_response(request)
        finally:
            HERE.reset(before)

    return answer
