"""The API: what other programs can ask, told in ``/api/openapi.json``."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern
from ninja import NinjaAPI

from wend.people.doors import anyone
from wend.reviewing.api import LARGEST, TOO_LARGE
from wend.reviewing.api import router as reviewing

# No page with documentation: the one that comes along fetches its script from other servers.
api = NinjaAPI(title="Wend", version="1", docs_url=None, urls_namespace="api")
api.add_router("", reviewing)


def _bounded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Refuses what is too large before reading it."""

    @wraps(view)
    def bounded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if _size(request) > LARGEST:
            return JsonResponse({"detail": TOO_LARGE}, status=413)
        return view(request, *args, **kwargs)

    return bounded


def _size(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdigit() else 0


def _behind_its_door(pattern: URLPattern) -> URLPattern:
    pattern.callback = anyone(_bounded(pattern.callback))
    return pattern


urlpatterns = [
    _behind_its_door(pattern) for pattern in api.urls[0] if isinstance(pattern, URLPattern)
]
