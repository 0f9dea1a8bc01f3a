"""The doors: every view stands behind exactly one of them.

``as_client`` and ``as_professional`` hand the view the hat that is on; a view never looks for the
person itself. ``anyone`` marks what needs no account. A route behind none of them is refused by a
test and, at run time, asks for sign-in.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from wend.people.models import Client, Hat, Professional
from wend.people.wearing import hat_on, put_on

Rest = ParamSpec("Rest")
Answer = HttpResponseBase
View = Callable[Concatenate[HttpRequest, Rest], Answer]


def anyone(view: View[Rest]) -> View[Rest]:
    """No account is needed."""
    return _mark(login_not_required(never_cache(view)), "anyone")


def as_person(view: View[Rest]) -> View[Rest]:
    """Signed in, whichever hat is on: for what belongs to the account itself."""
    return _mark(never_cache(view), "person")


def as_client(view: Callable[Concatenate[HttpRequest, Client, Rest], Answer]) -> View[Rest]:
    """The view gets the client; with the other hat on, or none, it is as if it were not there."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Answer:
        hat = hat_on(request)
        if not isinstance(hat, Client):
            return redirect("today")
        return view(request, hat, *args, **kwargs)

    return _mark(never_cache(door), "client")


def as_professional(
    view: Callable[Concatenate[HttpRequest, Professional, Rest], Answer],
) -> View[Rest]:
    """The view gets the professional, who must have a second factor."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Answer:
        hat = hat_on(request)
        if not isinstance(hat, Professional):
            return redirect("today")
        if not hat.person.has_second_factor():
            return redirect("mfa_activate_totp")
        return view(request, hat, *args, **kwargs)

    return _mark(never_cache(door), "professional")


def with_hat(view: Callable[Concatenate[HttpRequest, Hat, Rest], Answer]) -> View[Rest]:
    """Either hat: for pages that both sides of a pairing have."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Answer:
        hat = hat_on(request)
        if hat is None:
            return redirect("hats")
        if isinstance(hat, Professional) and not hat.person.has_second_factor():
            return redirect("mfa_activate_totp")
        return view(request, hat, *args, **kwargs)

    return _mark(never_cache(door), "hat")


def _mark(view: View[Rest], door: str) -> View[Rest]:
    view.door = door  # type: ignore[attr-defined]  # read by the test that every route has one
    return view


__all__ = ["anyone", "as_client", "as_person", "as_professional", "put_on", "with_hat"]
