"""Deny by default: every route stands behind one door, and nobody but visitors' pages answers a visitor."""

import re
import uuid
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.cast import Cast, browser

DOORS = {"anyone", "person", "client", "professional", "hat"}
LIBRARY = ("account_", "mfa_")


def routes(
    resolver: URLResolver | None = None, prefix: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every pattern of the site with its whole route."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, prefix + str(pattern.pattern))
        else:
            yield prefix + str(pattern.pattern), pattern


def example(route: str) -> str:
    """A path that the route matches, pointing to nothing."""
    filled = re.sub(r"<uuid:\w+>", str(uuid.uuid4()), route)
    filled = re.sub(r"<int:\w+>", "1", filled)
    return "/" + re.sub(r"<str:\w+>", "nothing-here", filled)


OWN = [
    (route, pattern)
    for route, pattern in routes()
    if not (pattern.name or "").startswith(LIBRARY) or pattern.name == "account_signup"
]


@pytest.mark.anydb
@pytest.mark.parametrize(("route", "pattern"), OWN, ids=[route for route, _ in OWN])
def test_the_route_stands_behind_a_door(route: str, pattern: URLPattern) -> None:
    assert getattr(pattern.callback, "door", None) in DOORS


PRIVATE = [route for route, pattern in OWN if getattr(pattern.callback, "door", None) != "anyone"]


@pytest.mark.parametrize("route", PRIVATE)
def test_a_visitor_is_asked_to_sign_in_whether_or_not_it_exists(route: str, cast: Cast) -> None:
    answer = browser().get(example(route))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/sign-in/")


@pytest.mark.anydb
def test_there_is_no_admin_site() -> None:
    assert not any("admin" in route for route, _ in routes())
